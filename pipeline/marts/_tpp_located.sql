-- grain: one row per employee, entitlement month and component, under the reporting agency of its time
select t.*, r.reporting_agency_id, year(t.entitlement_month) as year,
from staging.tpp as t
join marts._agency_reporting as r on r.agency_id = t.agency_id and r.year = year(t.entitlement_month)
