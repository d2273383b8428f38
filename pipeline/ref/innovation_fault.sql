-- grain: what is wrong with an innovation that a row names; null where its city has no entries to hold it against
create macro ref.innovation_fault(city, innovation) as
    if(
        exists (from ref.innovations as i where i.city_id = city)
            and not exists (from ref.innovations as i where i.city_id = city and i.innovation_id = innovation)
            and innovation is not null,
        'unknown_innovation:innovation_id',
        null
    )
