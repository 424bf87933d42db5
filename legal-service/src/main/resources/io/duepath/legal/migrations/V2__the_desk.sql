-- More states than review and withdrawn. The day its ground went is not the day it closed: what was filed comes first.
alter table legal_case
    drop constraint closed_as_a_whole,
    drop constraint closed_when_withdrawn,
    add column ended_on    date,
    add column stay_since  date,
    add column stay_reason text,
    add column stay_cause  text,
    add column court       text,
    add column frozen      jsonb   not null default '[]',
    add column arrears     numeric not null default 0,
    add column next_due_on date;
update legal_case
set ended_on = closed_on,
    arrears = (referral -> 'because' ->> 'arrears')::numeric,
    close_reason = replace(lower(close_reason), '_', '-'),
    state = case when state = 'WITHDRAWN' and outcome in ('PAID', 'WRITTEN_OFF') then outcome else state end;
alter table legal_case
    add constraint ended_as_a_whole check (num_nulls(ended_on, outcome, close_reason, close_cause) in (0, 4)),
    add constraint closed_after_its_end check (closed_on is null or ended_on is not null),
    add constraint stayed_as_a_whole check (num_nulls(stay_since, stay_reason, stay_cause) in (0, 3));
create index legal_case_by_deadline on legal_case ((coalesce(next_due_on, '9999-12-31'::date)), case_id);
create index legal_case_by_court on legal_case (court, opened_on, case_id) where court is not null;

alter table case_history add column state text not null default 'REVIEW';
update case_history h set state = c.state from legal_case c
where h.case_id = c.case_id and h.sequence = c.version;

-- Orders from before they carried their account.
update legal_case
set referral = jsonb_set(referral, '{account}', jsonb_build_object('currency', referral -> 'because' -> 'currency'))
where not referral ? 'account';

-- Every command that was taken, so that it is taken once even after its effect was undone.
create table taken_command (
    mark     text primary key,
    taken_at timestamptz not null default now()
);

-- What happened to a case and counts for its periods.
create table case_milestone (
    case_id     text    not null references legal_case,
    sequence    integer not null,
    position    integer not null,
    milestone   text    not null,
    happened_on date    not null,
    asset       text    not null,
    evidence    text    not null,
    primary key (case_id, sequence, position)
);

-- A row per period that runs or ran.
create table case_deadline (
    id          text primary key,
    case_id     text not null references legal_case,
    rule        text not null,
    subject     text not null,
    anchor      text not null,
    anchored_on date not null,
    due_on      date not null,
    calendar    text not null,
    owner       text not null,
    consequence text not null,
    status      text not null,
    ended_on    date
);
create index case_deadline_by_case on case_deadline (case_id, due_on);
create index case_deadline_open on case_deadline (due_on) where status = 'OPEN';

-- What is to be said about a deadline, and when it was.
create table deadline_notice (
    deadline_id text    not null references case_deadline,
    kind        text    not null,
    days_before integer not null,
    notice_on   date    not null,
    raised_on   date,
    raised_at   timestamptz,
    primary key (deadline_id, kind, days_before)
);
create index deadline_notice_to_raise on deadline_notice (notice_on, deadline_id) where raised_on is null;
create index deadline_notice_late on deadline_notice (raised_on) where raised_on > notice_on;

-- One person proposes, another decides; one proposal of a case waits at a time.
create table case_proposal (
    id          text primary key,
    case_id     text not null references legal_case,
    step        text not null,
    proposed_by text not null,
    proposed_on date not null,
    reason      text not null,
    court       text,
    status      text not null,
    decided_by  text,
    decided_on  date,
    decision    text,
    constraint two_people check (status <> 'APPROVED' or proposed_by <> decided_by)
);
create unique index case_proposal_waiting on case_proposal (case_id) where status = 'WAITING';
create index case_proposal_by_case on case_proposal (case_id, id);

create table case_file_item (
    case_id  text not null references legal_case,
    item     text not null,
    evidence text not null,
    filed_by text not null,
    filed_on date not null,
    primary key (case_id, item)
);

create table case_asset (
    id          text primary key,
    case_id     text not null references legal_case,
    kind        text not null,
    description text not null,
    reference   text not null
);
create index case_asset_by_case on case_asset (case_id, id);

create table case_task (
    id        text primary key,
    case_id   text not null references legal_case,
    kind      text not null,
    subject   text not null,
    raised_on date not null,
    done_on   date,
    done_by   text,
    evidence  text
);
create index case_task_by_case on case_task (case_id, id);

-- Holds on everything a customer owes, by their ids alone: no name and no address ever comes here.
create table customer_hold (
    customer_id text not null,
    hold_id     text not null,
    kind        text,
    valid_from  date,
    valid_until date,
    released_on date,
    primary key (customer_id, hold_id)
);

-- The newest business date that a command named: what day it is under the stream's clock.
create table business_date (
    only_row      boolean primary key default true check (only_row),
    business_date date not null
);

-- Who tried what, and what became of it; rows are only ever added.
create table desk_audit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null default now(),
    actor   text        not null,
    action  text        not null,
    case_id text        not null,
    subject text        not null,
    outcome text        not null,
    detail  text        not null
);
create index desk_audit_by_case on desk_audit (case_id, id);
