-- grain: what is wrong with a level of an indicator in a year; null where nothing is, or where the year's indicators are not known
create macro ref.level_fault(of_aspect, of_year, named, reached) as
    case
        when not exists (from ref.iid_indicators as i where i.indicator = named and i.aspect = of_aspect)
            then 'unknown_indicator:indicator'
        when exists (from ref.iid_indicators as i where i.method_year = of_year) and not exists (
            from ref.iid_indicators as i
            where i.method_year = of_year
                and i.indicator = named
                and (
                    coalesce(reached, 0) = 0
                    or list_extract([i.level_1_text, i.level_2_text, i.level_3_text], reached) is not null
                )
        )
            then 'out_of_method_level:indicator'
    end
