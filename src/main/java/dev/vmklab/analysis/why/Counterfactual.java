package dev.vmklab.analysis.why;

import dev.vmklab.analysis.Blame;
import dev.vmklab.analysis.Remedies;
import dev.vmklab.analysis.Remedy;
import dev.vmklab.design.DesignIndex;
import dev.vmklab.design.value.Id;
import dev.vmklab.network.Link;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.simulation.FlowView;
import dev.vmklab.simulation.Simulation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;

/// Something that could be otherwise: a change of a fork of the very state that is to be explained.
public sealed interface Counterfactual {
    /// What would be otherwise, in words.
    String text(DesignIndex index);

    /// Makes it so, now.
    void change(Simulation fork);

    /// Some vMotions are cancelled.
    record WithoutMigrations(List<Id> vms) implements Counterfactual {
        public WithoutMigrations {
            vms = List.copyOf(vms);
        }

        @Override
        public String text(DesignIndex index) {
            return vms.size() == 1
                    ? "without the vMotion of " + index.label(vms.getFirst())
                    : "without the " + vms.size() + " vMotions on this link";
        }

        @Override
        public void change(Simulation fork) {
            vms.forEach(fork::cancelMigrations);
        }
    }

    /// The design is another one from now on.
    record With(Remedy remedy) implements Counterfactual {
        @Override
        public String text(DesignIndex index) {
            return remedy.text(index);
        }

        @Override
        public void change(Simulation fork) {
            fork.amend(remedy.apply(fork.network().design()));
        }
    }

    private static void carry(Simulation fork, double to, DoubleConsumer progress) {
        double from = fork.now();
        while (fork.nextEventTime() <= to) {
            fork.step();
            progress.accept((fork.now() - from) / (to - from));
        }
        fork.runUntil(to);
    }

    /// What came of a counterfactual.
    ///
    /// @param text what is otherwise
    /// @param atSeconds when both are read
    /// @param asItIs the run as it goes on by itself
    /// @param otherwise the run with the change
    record Result(String text, double atSeconds, Reading asItIs, Reading otherwise) {}

    /// What is worth asking about a subject now: without the fastest vMotion on the bottleneck, without all of them,
    /// and
    /// with each remedy that applies there.
    static List<Counterfactual> of(Simulation run, Subject subject) {
        Optional<Blame> blame = Explanation.blame(run, subject);
        if (blame.isEmpty()) {
            return List.of();
        }
        List<Counterfactual> all = new ArrayList<>();
        Set<Id> migrating = new LinkedHashSet<>();
        blame.get().flows().stream().map(FlowView::migrating).forEach(vm -> vm.ifPresent(migrating::add));
        if (!migrating.isEmpty()) {
            all.add(new WithoutMigrations(List.of(migrating.iterator().next())));
        }
        if (migrating.size() > 1) {
            all.add(new WithoutMigrations(List.copyOf(migrating)));
        }
        Remedies.candidates(run.network(), List.of(blame.get())).forEach(r -> all.add(new With(r)));
        if (!migrating.isEmpty()) {
            vmnicOf(blame.get().link()).ifPresent(v -> all.add(new With(new Remedy.OwnUplink(v))));
        }
        return List.copyOf(all);
    }

    private static Optional<Id> vmnicOf(Link link) {
        return switch (link.kind()) {
            case UPLINK_TRANSMIT -> Optional.of(link.from());
            case UPLINK_RECEIVE -> Optional.of(link.to());
            default -> Optional.empty();
        };
    }

    /// Forks a run twice, changes one of them, and reads both a little later, when queues and token buckets have
    /// settled.
    /// The run itself is left as it is, so any number may be tried at once.
    static Result tryOn(Simulation run, Subject subject, Counterfactual otherwise, Parameters parameters) {
        return tryOn(run, subject, otherwise, parameters, share -> {});
    }

    /// The same, telling how far it is.
    ///
    /// @param progress told the share that is done, 0 to 1; what it throws ends the trial
    static Result tryOn(
            Simulation run, Subject subject, Counterfactual otherwise, Parameters parameters, DoubleConsumer progress) {
        double at = run.now() + parameters.get(Parameter.WHY_SETTLE_SECONDS);
        Simulation asItIs = run.copy();
        carry(asItIs, at, share -> progress.accept(share / 2));
        Simulation fork = run.copy();
        otherwise.change(fork);
        carry(fork, at, share -> progress.accept((1 + share) / 2));
        return new Result(
                otherwise.text(run.network().index()), at, Reading.of(asItIs, subject), Reading.of(fork, subject));
    }
}
