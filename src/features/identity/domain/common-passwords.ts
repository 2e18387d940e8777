// Passwords of twelve characters or more that people choose most; shorter ones are refused by their length.
const COMMON = `
password1234 password12345 password123456 passwordpassword password123! password1234! passw0rd1234 p@ssw0rd1234
123456789012 1234567890123 1234567890123456 012345678901 111111111111 000000000000 123123123123 987654321098
123456123456 112233445566 121212121212 123412341234 123321123321 102030405060 qwertyuiop12 qwertyuiop123
qwertyuiopas qwertyqwerty qwerty123456 qwerty1234567 qwertyuiop[] 1q2w3e4r5t6y 1qaz2wsx3edc 1qazxsw23edc
q1w2e3r4t5y6 qazwsxedcrfv zxcvbnmasdfg asdfghjkl123 asdfasdfasdf abcdefghijkl abcdefgh1234 abc123abc123
abcd1234abcd aaaaaaaaaaaa iloveyou1234 iloveyou123! letmein12345 welcome12345 welcome1234! welcome2026! admin1234567
administrator administrator1 changeme1234 changemenow! default12345 sunshine1234 football1234 princess1234
baseball1234 superman1234 dragon123456 monkey123456 michael12345 trustno1trustno1 secret123456 test12345678
testtesttest hosting12345 tierline1234 tierlinetierline reseller1234 correcthorsebatterystaple
`;

const LIST = new Set(COMMON.split(/\s+/).filter(Boolean));

/** Whether a guesser would try this password first: on the list, or one or two characters over and over. */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase();
  return LIST.has(lower) || new Set(lower).size <= 2;
}
