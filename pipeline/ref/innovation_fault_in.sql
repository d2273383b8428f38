-- grain: what is wrong with an innovation that a row names for a year; null where its city has no entries of that year
create macro ref.innovation_fault_in(city, innovation, in_year) as
    if(
        exists (from ref.innovations as i where i.city_id = city and i.submission_year = in_year)
            and not exists (
                from ref.innovations as i
                where i.city_id = city and i.innovation_id = innovation and i.submission_year = in_year
            )
            and innovation is not null,
        'unknown_innovation:innovation_id',
        null
    )
