import { list, type Speech } from './speech';

export const swedishSpeech: Speech = {
  decisions: {
    phrases: list(`
      beslutar, beslutade, beslutades, beslutas, beslöt, beslöts, har beslutat, har fattat beslut, fattar beslut, fattade
      beslut, fattat beslut, fattat beslutet, tog beslut, beslut togs, beslut fattades, beslutet blev,
      beslut blev, godkänner, godkände, godkändes, godkänns, ger bifall, gav bifall, gavs bifall,
      bifaller, biföll, bifölls, bifalls, avslår, avslog, avslogs, fastställer, fastställde, fastställdes,
      fastställs, antar, antog, antogs, enas om, enades om, enats om, enades, är eniga om, var eniga om,
      är överens om, var överens om, kom överens om, kommit överens om, landar i, landade i, bordlägger,
      bordlade, bordlades, återremitterar, återremitterade, återremitterades, ställer sig bakom, ställde
      sig bakom, tillstyrker, tillstyrkte, beviljar, beviljade, beviljades, utser, utsåg, utsågs, valdes,
      omvaldes, nyvaldes, lägger till handlingarna, lades till handlingarna
    `),
    passives: list(
      `beslutades, beslutas, beslöts, godkändes, godkänns, bifölls, bifalls, avslogs, fastställdes, fastställs, antogs, bordlades, återremitterades, beviljades, utsågs, valdes, omvaldes, nyvaldes, gavs bifall, lades till handlingarna`,
    ),
    hedges: list(`
      inte, ej, inget, inga, ska, skall, bör, kan, kunna, kommer, måste, behöver, om, innan, när, tills,
      för att, vill, som, vem, vilka, tidigare, redan
    `),
    proposals: list(`
      föreslår, föreslog, föreslås, föreslogs, förslag, yrkar, yrkade, yrkande, förra, föregående
    `),
    after: ['antar att', 'beslutar om', 'landade i taket'],
  },
  commitments: {
    auxiliaries: ['ska', 'skall', 'kommer att'],
    infinitives: [],
    split: { before: 'kommer', after: 'att' },
    adverbs: list(`
      även, också, därför, sedan, då, nu, först, gemensamt, tillsammans, i sin tur, i stället, istället,
      fortsätta att
    `),
    passive: '(?:\\p{L}{2,}s|bli)',
    states: list(`
      vara, bli, ha, få, kunna, behöva, finnas, innebära, gälla, inte, ej, vilja, börja, krävas, leda,
      pågå, öka, minska, sluta, ligga, stå, sakna, alltid, aldrig
    `),
    deeds: list(`
      ta fram, ta reda på, ta upp, ta hand om, ta med, ta kontakt, ta emot, lyfta, sammanställa, kontakta,
      bjuda in, boka, beställa, skicka, skriva, undersöka, kolla, höra, följa upp, återkomma, återkoppla,
      informera, se över, se till, uppdatera, förbereda, besöka, presentera, redovisa, utreda, arbeta
      fram, göra, ordna, köpa, prata, tala, fråga, planera, påbörja, genomföra, samordna, formulera,
      revidera, lägga upp, lägga in, lägga ut, mejla, maila, mejla ut, ringa, dela, sprida, kalla, hålla,
      ansvara, bevaka, representera, ansöka, anmäla, begära, komplettera, inventera, komma till
    `),
    work: ['\\p{Ll}{2,}r', 'ska', 'skall', 'bör', 'måste'],
    promises: list(`
      flaggar för att, åtar sig att, åtog sig att, tar på sig att, tog på sig att, lovar att, lovade att,
      får i uppdrag att, fick i uppdrag att, ges i uppdrag att, gavs i uppdrag att, har i uppdrag att,
      ansvarar för, ansvarar för att, återkommer med, återkommer till, återkommer om, återkommer kring, återkommer i
      frågan, hör av sig, kollar upp, kollar med, tar fram, tar med sig, tar reda på, tar kontakt, ser
      till att, ser över, bokar, kontaktar, undersöker, bjuder in, skickar ut, mejlar, mailar
    `),
    agreements: [],
    returns: ['ärendet återkommer', 'frågan återkommer', 'punkten återkommer', 'återkommer nästa möte'],
    groups: list(`
      gruppen, gruppens, avdelningen, enheten, förvaltningen, kontoret, kansliet, nämnden, styrelsen,
      utskottet, rådet, teamet, kommittén, ledningen, presidiet, valberedningen, rektor, rektorn,
      rektorerna, chef, chefen, cheferna, ordförande, ordföranden, sekreterare, sekreteraren, kassör,
      kassören, samordnare, samordnaren, samordnarna, projektledare, projektledaren, projektledarna,
      handläggaren, tjänstepersonerna, ledamöterna, alla, samtliga
    `),
    groupOpens: true,
    articles: ['den', 'det', 'de', 'vår', 'respektive', 'varje'],
    pronouns: ['vi', 'jag'],
    clauseWords: ['att', 'och', 'men', 'samt', 'så', 'sedan', 'därefter', 'där'],
    notNames: list(`
      Ja, Nej, För, Om, Sedan, Därefter, Dessutom, Även, Samtliga, Det, Den, De, Detta, Denna, Dessa, Där, Här, Då, Vi, Jag, Han, Hon, Hen, Man, Alla, Ingen, Inget,
      Inga, Någon, Vem, Vad, Vilka, När, Som, Mötet, Möte, Arbete, Information, Frågan, Dialog, Förslag,
      Plan, Beslut, Nästa, Efter, Under, Inför, Skolverket, Skolinspektionen
    `),
    notNameEndings: list(`
      rna, arna, orna, erna, ningen, heten, etet, tet, ing, het, ion, ionen
    `),
  },
  records: {
    decisionLabels: [
      'Beslut',
      'Beslutspunkt',
      'Slutsats',
      'Överenskommelse',
      'Mötet beslutade',
      'Vi beslutade',
    ],
    actionLabels: list(
      `Åtgärd, Uppdrag, Uppgift, Att göra, Åtgärdspunkt, Nästa steg, Aktivitet, Aktion, Uppföljning`,
    ),
    decisionNouns: ['beslut', 'slutsats'],
    actionNouns: ['åtgärd', 'uppdrag'],
    notStated: list(`
      förslag, föreslaget, föreslagna, tidigare, föregående, inga, inget, utan, väntar, inför, möjlig, möjligt,
      eventuellt, underlag
    `),
    labelFor: ['för', 'till'],
    polls: ['Omröstning', 'Votering'],
    outcomes: list(`antogs, bifölls, avslogs, godkändes, vann, föll, för, röster`),
    openings: [
      '(?:det\\s+)?beslutades\\s+(?:\\p{L}+\\s+)?att',
      '(?:styrelsen|\\p{L}*(?:mötet|stämman|gruppen|nämnden|utskottet|fullmäktige|rådet|styrelsen|kommittén))\\s+(?:beslutade|beslutar|beslöt)\\s+(?:\\p{L}+\\s+)?att',
    ],
    statements: [
      '(?:\\S+\\s+){0,5}?(?:fastställdes|godkändes|antogs|bifölls|avslogs|bordlades|återremitterades|omvaldes|nyvaldes|lades\\s+till\\s+handlingarna)(?:\\s+\\S+){0,3}',
      '(?:fastställes|godkännes|bifalles|fastställs|godkänns|bifalls)',
      '(?:till\\s+(?:\\S+\\s+){1,4})?(?:\\S+\\s+){0,6}?valdes(?:\\s+\\S+){1,8}',
    ],
    stems: list(`besl, valdes, godk, fast, antog, bif, avslog, bordl, remitt, lades`),
    leads: list(
      `beslutar, beslutade, beslöt, beslutar att, beslutade att, beslutades, beslutades att, beslöt att`,
    ),
    nothing: list(`
      Inga, Ingen, Inget, Inget nytt, Inga åtgärder, Inga beslut, Inga nya åtgärder, Inga nya, Inget att notera, Ej
      aktuellt, Saknas, Inga uppdrag, Inga beslutspunkter
    `),
    status: {
      done: list(
        `klar, klart, klara, färdig, färdigt, gjort, gjord, gjorda, avslutad, avslutat, utfört, utförd, genomfört, genomförd`,
      ),
      'in-progress': list(`pågår, pågående, påbörjad, påbörjat`),
      cancelled: list(`avbruten, avbrutet, utgår, inställt, inställd, avskriven, avskrivet`),
      carried: ['kvarstår', 'överförd', 'överfört', 'flyttad', 'bordlagd', 'bordlagt'],
    },
    everybody: ['Alla', 'Samtliga', 'Gruppen', 'Styrelsen', 'Alla ledamöter'],
    ownerWords: list(`ansvarig, ansvariga, ansvar, ägare, utförare, leds av`),
    columns: {
      owner: list(`ansvarig, ansvariga, ansvar, vem, ägare, utförare, namn, utförs av`),
      action: list(`åtgärd, åtgärder, uppdrag, uppgift, vad, aktivitet, att göra, beskrivning`),
      item: ['punkt', 'ärende', '§'],
      decision: ['beslut', 'beslutspunkt'],
      due: list(`senast, när, datum, klart, klart senast, deadline, förfaller, tid, slutdatum`),
      status: ['status', 'läge'],
      id: ['nr', 'id', '#', 'nummer'],
    },
  },
};
