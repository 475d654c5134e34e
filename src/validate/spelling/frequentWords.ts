/**
 * Words with å, ä or ö that are in minutes all the time: of several words that a damaged one may have been, the one
 * that is meant.
 */
export const FREQUENT_WORDS: ReadonlySet<string> = new Set(
  `
    angående anmäla anmälan anmäler anställd anställda använda användas använder används avgår avgått
    avslår behöva behöver behövs beställa beställs bestämdes bestämma bestäms besök besöka besöker
    betänkande bäst bästa bättre båda både bör böra börja början börjar där därefter därför därmed då
    erhåller framgår framgått framåt framöver fråga frågan frågor frågorna från frånvarande få får fått
    följa följande följd följer följs för föra förbereda förbereder förbättra förbättras fördel fördelas
    fördelning fördjupa före föredragande föregående förening föreningen föreningens föreslår föreslås
    förklara förra förskola förskolan förskolor förslag förslaget först första förste 
    försäkring försök försöka fört förtydliga förut förvaltning förvaltningen förvänta förväntas
    förälder föräldrar förändra förändring förändringar genomföra genomförande genomfördes genomförs
    genomgång genomgången gälla gällande gäller gärna gå gång gången gånger går gått gör göra
    göras görs häller här hål håll hållas håller hållits hög höga högre högst högt höll hölls hör höra
    höras höst hösten ingå ingår innehåll innehåller innehållet kräva kräver krävs kvällen känd känna
    känner kön köp köpa köpas kör köra ledamöter läge läget lägga läggas lägger läggs lägre lämna
    lämnade lämnar lämnas länge längre längst lär lära lärare läraren läsa läsas läser läsår läsåret
    låg lång långa långt låt människa människor märka mäta mäts må mål målen målet månad månaden månader
    måndag många måste möjlig möjliga möjlighet möjligheter möjligt möte möten mötena mötet mötets nämna
    nämnas nämnd nämnden nämndes nämns när nära närma närvarande näst nästa någon någonting något
    några också område områden området ordförande ordföranden protokollförare på påbörja
    påbörjas pågående pågår påminner påpekar påstår påverka påverkar räcka räcker räkna räknas rätt
    rätta rättad rättas råd råda rådande råder rådet rör röra rörande röst rösta rösten röster själv
    själva små ställa ställas ställer stället ställningstagande ställs ställt stämma stämman stämmer
    stänga stå står stått stöd stöder stödet stödja stöds större störst största säga säger sägs säker
    säkerhet säkra sälja säljas särskild särskilda särskilt sätt sätta sättas sätter så sådan sådana
    sådant såg såldes således sålt såsom sått tjänst tjänsteman tjänstemän tjänsten tjänster trä träff
    träffa träffar träffas två tänka tänker tänkt tål uppföljning uppföljningen uppgår utföra
    utförs utgå utgår väg vägar vägen vägnar väl väldigt välja väljas väljs vända vänta väntar värde
    värdering världen vår våra vård vårdnadshavare våren vårt äga ägare äger äldre än ändra ändras
    ändring ändringar är ärende ärenden ärendet även å åka åker ålder åldern år åren årets årlig års
    årsmöte åt återkommande återkommer återkopplar återkoppling återstår åtgärd åtgärden åtgärder öka
    ökade ökar ökat önska önskar önskas önskemål öppen öppet öppna öppnar öppnas över överens översyn
    övning övrig övriga övrigt
  `
    .trim()
    .split(/\s+/),
);
