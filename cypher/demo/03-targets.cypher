// What has a name and little else: the prefix of the ids, the type, the names. First the machines that run desktop flows and
// their groups, then what process sessions are about.
UNWIND split('24/FlowMachine/NL-ROBOT-01/NL-ROBOT-02/NL-ROBOT-03/NL-ROBOT-04/NL-ROBOT-05/NL-ROBOT-06/NL-ROBOT-07/
    NL-ROBOT-08/NL-ROBOT-09/NL-ROBOT-10/NL-ROBOT-11/NL-ROBOT-12|
  25/FlowMachineGroup/Back office robots/Night shift robots/Test bench|
  50/Account/Aldermoor Dairies/Baltic Freight Lines/Cobalt Ceramics/Driftwood Hotels/Eastgate Clinics/Fjord Timber/
    Greenfield Schools/Harbour Light Foods/Ironbridge Tools/Juniper Textiles/Kestrel Avionics/Lakeside Printing/
    Meridian Optics/Norden Cycles/Oakhurst Vineyards/Pinnacle Roofing/Quarry Hill Stone/Riverside Bakery/
    Silverline Coaches/Tidewater Marine|
  51/Contact/Abel Fischer/Brigid Kelly/Casper Vos/Delia Marin/Edgar Roth/Fiona Blake/Goran Ilić/Helena Costa/
    Ingrid Dahl/Jonas Weber/Katya Orlova/Luca Ferri/Mina Shah/Noel Hart/Oona Salo/Paolo Greco/Rosa Vidal/
    Stefan Kraus/Tara Singh/Umar Aziz/Vera Toth/Willem Bos/Yusuf Demir/Zita Balog|
  52/Task/Call back about the roof/Collect missing papers/Check the invoice/Send the new card/Update bank details/
    Prepare the visit|
  53/Email/Your claim has arrived/Question about my bill/Photos of the damage/Re: change of address/Contract renewal/
    Complaint about waiting time|
  54/PhoneCall/Reports a burst pipe/Asks for the expert/Wants a copy of the policy/Cancels the appointment|
  55/Appointment/Expert at the harbour/Yearly review/Contract signing/Damage inspection|
  56/Letter/Reminder of 12 May/Confirmation of cover/Notice of renewal|
  57/Fax/Signed claim form/Medical certificate|
  58/Queue/Claims inbox/Billing inbox/Returned mail|
  59/QueueItem/Storm damage 17/Storm damage 18/Unreadable scan/Duplicate letter|
  60/KnowledgeArticle/What counts as flood damage/How to verify identity/Payment deadlines/When to order an expert|
  61/Goal/Claims settled in five days/Renewals this quarter|
  62/Territory/North coast/Lake district/Capital region|
  63/Position/Claims handler/Team lead/Field expert|
  64/Report/Open claims by age/Robots by hour/Renewal forecast|
  65/Sla/First answer within a day/Settlement within ten days|
  66/SocialProfile/@driftwoodhotels/@nordencycles|
  67/CustomerAddress/Quay 4, Aldermoor/Station Road 19, Eastgate/Mill Lane 2, Oakhurst|
  68/Annotation/Photos handed in at the desk/Spoke to the neighbour/Policy number corrected|
  69/Bot/Claims assistant/Opening hours assistant|
  70/ConversationTranscript/Chat of 3 March, 10:15/Chat of 9 April, 16:40/Chat of 2 June, 08:05|
  71/BankAccount/Claims payments/Premium income/Reserve|
  72/Subject/Property/Motor/Travel|
  73/SocialActivity/Asks about storm cover/Praises the hotline|
  74/Mailbox/claims@northlight.example/billing@northlight.example|
  75/TransactionCurrency/Euro/Swedish Krona|
  76/Comment/Waiting for the landlord/Agreed with the broker', '|') AS kind
WITH [part IN split(kind, '/') | trim(part)] AS kind
UNWIND range(1, size(kind) - 2) AS i
WITH i, kind[0] AS prefix, kind[1] AS type, kind[i + 1] AS name
CREATE (:Record:$(type) {
  id: prefix + '000000-0000-4000-8000-' + right('00000000000' + i, 12), name: name, version: toInteger(prefix) * 100000 + i});
