function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words of four letters and more that stand in small letters in Title Case as well. */
export const FUNCTION =
  words(`about above across after against along amid among around as at because before behind below between
beyond but by despite down during for from if in into its like near not of off on onto or out over per regarding since so
than that the their them these they this those through to toward towards under until upon versus via when where which
while who with within without and an a`);

/** Common nouns and adjectives of titles of reports, in the singular: with a capital in mid-title they are no names. */
export const COMMON =
  words(`abuse access account action activity address administration adolescent adult age agenda analysis
annual appendix application approach article assessment assistance audit authority awareness background barrier basis
best boy brief briefing budget building bulletin business capacity care case challenge change chapter child children
child-centred citizen city climate collection commentary commercial communication community comparative comparison
compendium compliance comprehensive concept condition conduct consultation content context control cooperation country
course crime criminal crisis cross-border culture current cyber cybercrime danger data database debate decision
definition design detection development digital directory discussion document drug economic economy education effect
effective emerging empowerment enforcement environment estimate ethical ethic evaluation evidence examination example
exchange executive experience expert explanatory exploitation extradition fact factor family field final finance
financial finding focus force forensic framework freedom future gap gender girl glossary good governance government group
growth guidance guide guideline guiding handbook harm harmful health help history human hotline identification image
impact implementation improvement incident index indicator industry information inquiry insight institution instrument
interim international internet intervention interview introduction investigation investigator issue journal justice
juvenile knowledge labour landscape language law lawyer leadership learning legal legislation lesson letter level
literature local magazine management manual mapping market material measure mechanism media meeting memorandum method
methodology migration minor mission model module monitoring mutual national need network newsletter note number
offence offender offending officer online operation operational opportunity option order organised organized outcome
outlook overview paper participation partner partnership pathway pattern people perception performance person
perspective plan planning platform police policing policy poverty practical practice practitioner presentation
prevalence prevention principle priority prison private problem procedure proceeding process professional profile
program programme progress project promising prosecution prosecutor protection provider public publication punishment
quality question quick rapid rate recommendation recovery reference reform refugee region regional registry regulation
relation removal report reporting request research resource response responsibility review right risk role rule safe
safety scale school science secretariat sector security series service session sexual situation social society solution
source special stakeholder standard state statement statistic statistical status step strategic strategy street strength
strengthening structure study summary supervision supplement support survey survivor sustainable system table technical
technology teenager text thematic theory threat tool toolkit topic tourism trade trafficking training transnational
travel treatment trend update usage user value victim video violence vision volume vulnerability vulnerable warning
welfare witness woman accede accession accused acronym act-now adopt agree amendment announce approve arrest arrested ask
authorization ban bank bill branch call campaign celebrate charge closer co-operation collaborate congratulate connected
convict conviction crypto cryptoasset currency deal deposit disclosure draft electronic end enact enhanced enter expand
face fight foreword forward help human-rights intensify introduce invite invited jail jailed join joining launch lead
matter move national new notable note obligation open opinion page pass penalty plenary point predator publish ratification
ratify reach rescue rescued reveal see sentence set sign signing slowly spike start take target team terminology transaction
understanding unit update urge warn worst welfare witness woman women work worker working workshop world year young youth
accountability appeal attack attitude availability behaviour behavior benefit blind bridge broken burden cause choice
collaboration combat commitment common connection consent consequence contact cost cycle darkness demand deterrence
dialogue discrimination dream duty emergency encryption engagement equality exposure failure fear flow footprint forgotten
fraud funding gateway global goal hidden hope household idea identity inclusion inequality innovation integrity invisible
journey legacy liability life livelihood livestream living loss margin message money moment movement myth obstacle origin
ownership path pillar plain portrait preparedness pressure privacy promise proof prosperity provision purpose pursuit
reality reflection resilience respect safer secret secure shadow shelter sight silence skill space speech stage story
stranger success surveillance test together tomorrow trail transformation transparency trap truth unseen view virtual voice
wave wealth`);
