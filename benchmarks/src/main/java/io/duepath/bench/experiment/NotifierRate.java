package io.duepath.bench.experiment;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Contacts;
import io.duepath.bench.ground.Folders;
import io.duepath.bench.ground.Intake;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Outputs;
import io.duepath.bench.ground.Service;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Uninterrupted;
import io.duepath.bench.harness.Variant;
import io.duepath.model.wire.Topics;
import java.util.List;

/** Lets a notifier that knows everybody read a full topic of commands, all of them releasable at once. */
record NotifierRate(String name, Lab lab, Clients clients, Contacts contacts) implements Variant {

    private static final List<String> OUT = List.of(
            Topics.SMS_COMMANDS.name(),
            Topics.MAIL_COMMANDS.name(),
            Topics.CALL_TASKS.name(),
            Topics.VISIT_TASKS.name(),
            Topics.CONTACT_LOG.name());

    @Override
    public Trial run(int round) throws Exception {
        String application = lab.name("notifier");
        clients.renew();
        contacts.tellPeople(lab, clients);
        Trial trial = new Trial();
        try (Service learning = Service.notifier(lab, clients, application)) {
            Intake.await(lab, clients, application, Topics.CUSTOMER_CONTACTS.name(), 0, new Trial());
            lab.setting("notifier", learning.address().getHost());
        }
        contacts.command(clients);
        Outputs outputs = Outputs.fromNow(clients, OUT);
        try (Service notifier = Service.notifier(lab, clients, application)) {
            Intake.await(lab, clients, application, Topics.NOTIFICATION_COMMANDS.name(), 0, trial);
            trial.count("records", trial.counts().getOrDefault("records", 0L), contacts.records());
            lab.setting("notifier", notifier.address().getHost());
        } finally {
            Uninterrupted.run(() -> Folders.remove(lab.folder().resolve(application)));
        }
        long ended = outputs.count().getOrDefault(Topics.CONTACT_LOG.name(), 0L);
        long sent = outputs.count().values().stream().mapToLong(Long::longValue).sum() - ended;
        return trial.count("ends", ended, contacts.count()).count("sent to gateways", sent, contacts.count());
    }
}
