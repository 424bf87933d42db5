-- A case per legal order. The version is also the number of its newest history entry.
create table legal_case (
    case_id      text primary key,
    command_id   text    not null unique,
    loan_id      text    not null,
    customer_id  text    not null,
    state        text    not null,
    version      integer not null check (version > 0),
    opened_on    date    not null,
    referral     jsonb   not null,
    closed_on    date,
    outcome      text,
    close_reason text,
    close_cause  text,
    constraint closed_as_a_whole check (num_nulls(closed_on, outcome, close_reason, close_cause) in (0, 4)),
    constraint closed_when_withdrawn check ((state = 'WITHDRAWN') = (closed_on is not null))
);
create index legal_case_by_opening on legal_case (opened_on, case_id);
create index legal_case_by_loan on legal_case (loan_id, opened_on, case_id);
create index legal_case_by_state on legal_case (state, opened_on, case_id);

-- Who did what to a case, and on what evidence; rows are only ever added.
create table case_history (
    case_id        text        not null references legal_case,
    sequence       integer     not null,
    action         text        not null,
    happened_on    date        not null,
    actor          text        not null,
    reason         text        not null,
    cause          text        not null,
    policy_version text        not null,
    evidence       text        not null,
    recorded_at    timestamptz not null default now(),
    primary key (case_id, sequence)
);

-- Orders taken back before they arrived: their case is never opened.
create table barred_command (
    command_id   text primary key,
    loan_id      text not null,
    withdrawn_on date not null,
    reason       text not null,
    cause        text not null,
    evidence     text not null
);

-- Records that could not be applied, whole. The timestamp tells a topic made anew from the old one.
create table parked_command (
    topic            text        not null,
    partition        integer     not null,
    record_offset    bigint      not null,
    record_timestamp bigint      not null,
    record_key       bytea,
    record_value     bytea,
    record_headers   text        not null, -- JSON; not jsonb, which takes no \u0000
    reason           text        not null,
    parked_at        timestamptz not null default now(),
    primary key (topic, partition, record_offset, record_timestamp)
);

-- Events that leave for the broker after the commit that made them.
create table outbox (
    id           bigint generated always as identity primary key,
    event_id     text        not null unique,
    loan_id      text        not null,
    type         text        not null,
    happened_on  date        not null,
    data         text        not null,
    causation_id text        not null,
    trace_parent text,
    created_at   timestamptz not null default now(),
    sent_at      timestamptz
);
create index outbox_unsent on outbox (id) where sent_at is null;
create index outbox_unsent_by_loan on outbox (loan_id, id) where sent_at is null;
