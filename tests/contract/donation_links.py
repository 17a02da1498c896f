"""What each donation provider's link must say, typed from public links and not from the catalogue."""

from __future__ import annotations

UTM = {
    "utm_source": "site",
    "utm_medium": "response",
    "utm_campaign": "review",
    "utm_content": "end",
}


# provider, settings, address without its query, query, and what of the offer is claimed.
DONATIONS = [
    (
        "caf_donate",
        {"page": "0"},
        "https://cafdonate.cafonline.org/0",
        {"caf_donationamount": "12.50", "caf_paymenttype": "regular"},
        {"amount", "frequency"},
    ),
    (
        "justgiving",
        {"charity_id": "0"},
        "https://link.justgiving.com/v1/charity/donate/charityId/0",
        {"donationValue": "12.50", "currency": "GBP", "reference": "review-1"},
        {"amount", "currency", "reference"},
    ),
    (
        "stripe_payment_link",
        {"kind": "donate", "link_id": "0000000000"},
        "https://donate.stripe.com/0000000000",
        {"__prefilled_amount": "1250", "client_reference_id": "review-1", **UTM},
        {"amount", "reference", "campaign"},
    ),
    (
        "paypal_donate",
        {"business": "ZZZZZZZZZZZZZ"},
        "https://www.paypal.com/donate/",
        {
            "business": "ZZZZZZZZZZZZZ",
            "amount": "12.50",
            "currency_code": "GBP",
            "item_number": "review-1",
        },
        {"amount", "currency", "reference"},
    ),
    (
        "paypal_donate",
        {"button": "ZZZZZZZZZZZZZ"},
        "https://www.paypal.com/donate/",
        {"hosted_button_id": "ZZZZZZZZZZZZZ"},
        set(),
    ),
    (
        "donorbox",
        {"campaign": "evenhand-nobody"},
        "https://donorbox.org/evenhand-nobody",
        {"amount": "12.50", "default_interval": "m"},
        {"amount", "frequency"},
    ),
    (
        "give_as_you_live",
        {"charity_id": "0"},
        "https://donate.giveasyoulive.com/donate",
        {"cid": "0", "amount": "12.50", **UTM},
        {"amount", "campaign"},
    ),
    (
        "give_as_you_live",
        {"slug": "evenhand-nobody"},
        "https://donate.giveasyoulive.com/charity/evenhand-nobody",
        {},
        set(),
    ),
    (
        "action_network_fundraising",
        {"slug": "evenhand-nobody"},
        "https://actionnetwork.org/fundraising/evenhand-nobody",
        {"amount": "12.50"},
        {"amount"},
    ),
    (
        "actblue",
        {"slug": "evenhand-nobody"},
        "https://secure.actblue.com/donate/evenhand-nobody",
        {"amount": "12.50"},
        {"amount"},
    ),
    (
        "enthuse",
        {"charity": "evenhand-nobody"},
        "https://evenhand-nobody.enthuse.com/donate#!/",
        {},
        set(),
    ),
    (
        "gocardless",
        {"code": "BRT0000ZZZZ"},
        "https://pay.gocardless.com/BRT0000ZZZZ",
        {},
        set(),
    ),
    (
        "beacon",
        {"charity": "evenhand-nobody", "form": "00000000"},
        "https://evenhand-nobody.beaconforms.com/form/00000000",
        {},
        set(),
    ),
    ("ko_fi", {"page": "evenhand_nobody"}, "https://ko-fi.com/evenhand_nobody", {}, set()),
]


PASTED_ONLY = {
    "crowdfunder",
    "custom",
    "donorfy",
    "fundraise_up",
    "funraisin",
    "givewp",
    "open_collective",
    "raisely",
}
