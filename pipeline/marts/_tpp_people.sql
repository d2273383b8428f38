-- grain: one row per reporting agency of its time, year of entitlement and employee whose performance counted
select * exclude (has_performance, base_rupiah, gross_rupiah, paid_rupiah)
from marts._tpp_person_years
where has_performance
