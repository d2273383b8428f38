-- grain: what is wrong with an innovation that a row names; null where its city has no entries of the year to hold it against
-- A null year asks for an entry of any year.
create macro ref.innovation_fault(city, innovation, in_year) as
    if(
        exists (from ref.innovations as i where i.city_id = city and i.submission_year = coalesce(in_year, i.submission_year))
            and not exists (
                from ref.innovations as i
                where i.city_id = city
                    and i.innovation_id = innovation
                    and i.submission_year = coalesce(in_year, i.submission_year)
            )
            and innovation is not null,
        'unknown_innovation:innovation_id',
        null
    )
