# My day
today-empty = All done for today
today-empty-alerts = Nothing is due. Below are accounts that would be glad of your attention.
today-empty-why = No promise and no task is waiting. A good day to call a client for no reason at all.
today-everybody = All managers
today-finish = Done: { $what }
today-keys = ↑ ↓ to move · Enter to open the account · Space or F for done · Shift F with a result · T for a touch
today-result = With a result…
today-result-label = What came of it
today-show-all = Show all { $all }
today-show-more = Show { $more } more of { $all }
