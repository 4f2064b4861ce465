# Все отношения
relationships-tabs = Отношения
relationships-tab-stages = Этапы
relationships-tab-time = Время
relationships-tab-health = Здоровье
relationships-tab-backtest = Проверка
relationships-go = Отношения · { $tab }
relationships-everybody = Все менеджеры
relationships-empty = Здесь будут клиенты по этапам отношений
relationships-empty-why = Этап виден, как только у менеджера есть хотя бы один клиент.
relationships-column = { $stage }, клиентов: { $n }
relationships-nobody = Пока никого
relationships-late = { $n ->
    [one] { $n } позже нормы
    [few] { $n } позже нормы
   *[many] { $n } позже нормы
}
relationships-met = Выполнено условий этапа: { $met } из { $of }
relationships-met-short = { $met } из { $of }
relationships-ready = готов к переходу
relationships-keys = ← → ↑ ↓ по карточкам · Enter открыть · Shift ← → или мышью – на другой этап · M выбрать этап
relationships-backtest-heading = Предсказывало ли здоровье уход
relationships-before = За сколько до исхода
relationships-months = { $n } мес.
relationships-col-band = Здоровье тогда
relationships-col-accounts = Клиентов
relationships-col-left = Ушли
relationships-col-share = Доля
relationships-col-interval = 95 % интервал
