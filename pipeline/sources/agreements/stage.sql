-- grain: one row per innovation and agreement with a partner
select
    r.agreement_id,
    ref.innovation_key(r.innovation_id, null, null) as innovation_id,
    r.partner_name,
    r.partner_entity_id,
    r.kind,
    r.number,
    r.signed_on,
    r.valid_to,
    r.source,
    r.confidence,
    r.note,
    r.city_id,
    r.origin,
    r._file,
    r._row,
    list_filter(
        [
            if(
                r.partner_entity_id is not null
                    and not exists (
                        from ref.entities as e
                        where e.entity_id = r.partner_entity_id and e.city_id = r.city_id
                    ),
                'unknown_entity:partner_entity_id',
                null
            ),
            if(r.origin = 'published' and r.source is null, 'missing:source', null),
        ],
        lambda fault: fault is not null
    ) as _faults,
    list_filter([ref.innovation_fault(r.city_id, r.innovation_id)], lambda fault: fault is not null) as _warnings,
from raw.agreements as r
