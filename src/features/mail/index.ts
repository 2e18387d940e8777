export type { MailDetailDto, MailDto } from "./dto";
export * from "./schemas";
export { composeMails } from "./service/compose-mails";
export { countMails, getMail, listMails } from "./service/list-mails";
export { releaseHeldMails } from "./service/release-held";
export { sendMailAgain } from "./service/send-again";
export { sendMail } from "./service/send-mail";
export { showMailLink } from "./service/show-mail-link";
export { MAIL_EVENTS } from "./templates";
