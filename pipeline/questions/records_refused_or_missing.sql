-- grain: one row per source, problem and agency
select source, rule as problem, agency_id, sum(row_count) as rows, bool_or(is_suppressed) as is_suppressed, any_value(message_indonesian order by file) as example
from marts.quarantine_summary
group by all
union all by name
select source, 'not handed in' as problem, agency_id, count(*) as rows, min(period) as example
from marts.expected_partitions
where state = 'missing'
group by all
order by source, problem, agency_id
