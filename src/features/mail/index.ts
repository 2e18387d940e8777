export type { Brand } from "./domain/brand";
export { inTheme } from "./domain/render-html";
export type { MailDetailDto, MailDto, MailTemplateDto, MailTemplateSummaryDto, NotificationDto } from "./dto";
export * from "./schemas";
export { changeWording, resetWording } from "./service/change-wording";
export { composeMails } from "./service/compose-mails";
export { forgetMails } from "./service/forget-mails";
export { countMails, getMail, listMails } from "./service/list-mails";
export {
  countNotifications,
  listNotifications,
  MOST_COUNTED,
  markNotificationsSeen,
} from "./service/notifications";
export { releaseHeldMails } from "./service/release-held";
export { sendMailAgain } from "./service/send-again";
export { sendMail } from "./service/send-mail";
export { sendTestMail } from "./service/send-test";
export { showMailLink } from "./service/show-mail-link";
export { getTemplate, listTemplates } from "./service/templates";
export { writeMail } from "./service/write-mail";
export { MAIL_EVENTS } from "./templates";
export { unfitMails } from "./templates/unfit-mails";
