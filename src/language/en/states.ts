/** States by the short names of the United Nations, as they stand in a sentence (without “the”). */
export const STATES: readonly string[] = (
  'Afghanistan|Albania|Algeria|Andorra|Angola|Antigua and Barbuda|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|' +
  'Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia (Plurinational State of)|Bosnia and Herzegovina|Botswana|Brazil|' +
  'Brunei Darussalam|Bulgaria|Burkina Faso|Burundi|Cabo Verde|Cambodia|Cameroon|Canada|Central African Republic|Chad|Chile|China|' +
  'Colombia|Comoros|Congo|Cook Islands|Costa Rica|Côte d’Ivoire|Croatia|Cuba|Cyprus|Czechia|' +
  'Democratic People’s Republic of Korea|Democratic Republic of the Congo|Denmark|Djibouti|Dominica|Dominican Republic|Ecuador|Egypt|' +
  'El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|Ghana|Greece|' +
  'Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Holy See|Honduras|Hungary|Iceland|India|Indonesia|Iran (Islamic Republic of)|' +
  'Iraq|Ireland|Israel|Italy|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Kuwait|Kyrgyzstan|Lao People’s Democratic Republic|Latvia|' +
  'Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Marshall Islands|' +
  'Mauritania|Mauritius|Mexico|Micronesia (Federated States of)|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|' +
  'Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|Niue|North Macedonia|Norway|Oman|Pakistan|Palau|Panama|Papua New Guinea|' +
  'Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Republic of Korea|Republic of Moldova|Romania|Russian Federation|Rwanda|' +
  'Saint Kitts and Nevis|Saint Lucia|Saint Vincent and the Grenadines|Samoa|San Marino|Sao Tome and Principe|Saudi Arabia|Senegal|' +
  'Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Sudan|Spain|Sri Lanka|' +
  'State of Palestine|Sudan|Suriname|Sweden|Switzerland|Syrian Arab Republic|Tajikistan|Thailand|Timor-Leste|Togo|Tonga|' +
  'Trinidad and Tobago|Tunisia|Türkiye|Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates|United Kingdom|' +
  'United Republic of Tanzania|United States|Uruguay|Uzbekistan|Vanuatu|Venezuela (Bolivarian Republic of)|Viet Nam|Yemen|Zambia|' +
  'Zimbabwe'
).split('|');

/** Companies whose names are known without more words; a name that is a letter or a common word is none. */
export const COMPANIES: readonly string[] = (
  'Meta|Google|Apple|TikTok|ByteDance|Telegram|Snap|Snapchat|Discord|WhatsApp|Microsoft|Facebook|Instagram|YouTube|Roblox|Amazon|' +
  'Dropbox|Twitter|Reddit|Skype|Zoom|Viber|Kik|LinkedIn|Pinterest|Tumblr|Twitch|Yahoo|Mastercard|PayPal|Western Union|MoneyGram|' +
  'Coinbase|Binance|Chainalysis|Thorn|Cellebrite|Netclean|Griffeye|Omegle|OnlyFans|Pornhub|Cloudflare|OpenAI|Grab|Gojek|GCash|Zalo|' +
  'Kakao|Naver|Rakuten|Tencent|WeChat|Alibaba|Huawei|Samsung|Sony|Nintendo|Epic Games|Wickr|Threema'
).split('|');

const escaped = (name: string): string => name.replace(/[()]/g, '\\$&').replaceAll('’', "[’']");

/** The longest names first, for an expression. */
export function anyOf(names: readonly string[]): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
}
