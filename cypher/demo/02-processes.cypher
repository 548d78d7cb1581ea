// Workflows: name, unique name, category, state. Twelve dialogs that people are led through (category 1), background
// workflows (0), business process flows (4), cloud flows (5) and desktop flows (6). Three are not activated (state 0 is a
// draft, 2 is suspended).
WITH split('Take a claim/nl_take_claim/1/1, Check cover/nl_check_cover/1/1, Order an expert/nl_order_expert/1/1,
  Settle a claim/nl_settle_claim/1/1, Welcome a customer/nl_welcome_customer/1/1, Verify identity/nl_verify_identity/1/1,
  Change an address/nl_change_address/1/1, Answer a complaint/nl_answer_complaint/1/1,
  Renew a contract/nl_renew_contract/1/1, Dispute an invoice/nl_dispute_invoice/1/1,
  Arrange a visit/nl_arrange_visit/1/1, Win back a customer/nl_win_back/1/0, Notify the owner/nl_notify_owner/0/1,
  Escalate after two days/nl_escalate/0/1, Claim to payment/nl_claim_to_payment/4/1,
  Lead to contract/nl_lead_to_contract/4/2, When a claim arrives/nl_when_claim_arrives/5/1,
  Every night at two/nl_every_night/5/1, Read incoming invoices/nl_read_invoices/6/1, Book payments/nl_book_payments/6/1,
  Fetch bank statements/nl_fetch_statements/6/1, Update the old ledger/nl_update_ledger/6/1,
  Print policy letters/nl_print_letters/6/1, Check the sanctions list/nl_check_sanctions/6/1,
  Archive closed claims/nl_archive_claims/6/0', ',') AS workflows
UNWIND range(1, size(workflows)) AS i
WITH i, split(trim(workflows[i - 1]), '/') AS workflow
CREATE (:Record:Workflow {
  id: '23000000-0000-4000-8000-' + right('00000000000' + i, 12), name: workflow[0], version: 2300000 + i,
  uniqueName: workflow[1], category: toInteger(workflow[2]), type: 1, stateCode: toInteger(workflow[3])});
