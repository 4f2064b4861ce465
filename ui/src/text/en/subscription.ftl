# What is done with a subscription
subscription-do = { $product }: what can be done
subscription-do-renew = Renew…
subscription-do-offer = Offer a price…
subscription-do-change = Change within the term…
subscription-do-split = Split…
subscription-do-coterm = Bring to one date…
subscription-do-edit = Edit the record…
subscription-do-remove = Remove

subscription-renew = Renew: { $product }
subscription-now = Now: { $quantity }, { $price }, until { $ends }.
subscription-same = A year brings as much as now.
subscription-more = A year brings { $n }% more than now.
subscription-less = A year brings { $n }% less than now.
subscription-steep = The list of renewals will warn of such a rise.

subscription-offer = Price for the next term: { $product }
subscription-offer-why = { $n ->
    [one] The price of { $n } month for the whole quantity. The renewal begins with it.
   *[other] The price of { $n } months for the whole quantity. The renewal begins with it.
}
subscription-offered = Offered, { $sign }
subscription-offer-empty = Empty: no offer.

subscription-change = Change within the term: { $product }
subscription-change-why = The new quantity and price hold from this day to the end of the term ({ $starts } – { $ends }); what was before stays.
subscription-change-on = Holds from
subscription-change-note = Why
subscription-change-seats = { $n } pcs
subscription-change-remove = Take back the change of { $day }
subscription-changes = Agreed already
subscription-price-for = Price of { $n } months, { $sign }

subscription-split = Split: { $product }
subscription-split-why = It becomes two subscriptions of the same term. The price is shared exactly by quantity.
subscription-split-take = Goes to the new one
subscription-split-of = { $all } in all.
subscription-split-left = { $left } stay in the former one.

subscription-coterm = Bring to one date
subscription-coterm-why = The subscriptions chosen get another last day, and can be renewed in one talk. Prices of a period stay.
subscription-coterm-which = Which subscriptions
subscription-coterm-day = Common last day
subscription-coterm-this = This day
subscription-coterm-take = This day: { $day }
subscription-until = until { $day }
form-next-price = Offered for the next term, { $sign }
