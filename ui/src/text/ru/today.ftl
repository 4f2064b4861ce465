# Мой день
today-empty = На сегодня всё сделано
today-empty-alerts = Срочного нет. Ниже – клиенты, которым будет приятно ваше внимание.
today-empty-why = Ни обещаний, ни задач со сроком. Хороший день, чтобы позвонить клиенту просто так.
today-everybody = Все менеджеры
today-finish = Выполнено: { $what }
today-keys = ↑ ↓ по строкам · Enter открыть клиента · Пробел или F выполнено · Shift F с итогом · T касание
today-result = С итогом…
today-result-label = Что получилось
today-show-all = Показать все { $all }
today-show-more = Показать ещё { $more } из { $all }
