package dev.vmklab.simulation.model;

import dev.vmklab.design.Design;
import dev.vmklab.design.compute.Cluster;
import dev.vmklab.design.compute.Drs;
import dev.vmklab.design.compute.DrsRule;
import dev.vmklab.design.value.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// The rules of all clusters in numbers. Immutable.
///
/// What a VM must, and VMs that are to be apart, bind DRS and vSphere HA alike; VMs that are to be together, and what a
/// VM should, are followed where that is possible (vCenter Resource Management; HA: das.respectVmVmAntiAffinityRules,
/// unconfirmed). A cluster without DRS keeps only what its VMs must.
public final class PlacementRules {
    private record Rule(DrsRule.Kind kind, String name, int[] vms, int[] hosts) {
        boolean names(int host) {
            return Arrays.stream(hosts).anyMatch(h -> h == host);
        }
    }

    private final List<List<Rule>> ofVm;

    private PlacementRules(List<List<Rule>> ofVm) {
        this.ofVm = ofVm;
    }

    /// @param vmOf number of a VM, -1 for none
    /// @param hostOf number of a host, -1 for none
    public static PlacementRules of(Design design, ToIntFunction<Id> vmOf, ToIntFunction<Id> hostOf) {
        List<List<Rule>> ofVm = new ArrayList<>();
        design.vms().forEach(vm -> ofVm.add(new ArrayList<>(0)));
        for (Cluster cluster : design.clusters()) {
            for (DrsRule rule : cluster.drsRules()) {
                boolean must = rule.kind() == DrsRule.Kind.MUST_RUN_ON || rule.kind() == DrsRule.Kind.MUST_NOT_RUN_ON;
                boolean empty = rule.kind().isAboutHosts() && rule.hosts().isEmpty();
                if (!empty && (must || cluster.drs() != Drs.OFF)) {
                    Rule numbered = new Rule(
                            rule.kind(), rule.name(), numbers(rule.vms(), vmOf), numbers(rule.hosts(), hostOf));
                    Arrays.stream(numbered.vms()).forEach(v -> ofVm.get(v).add(numbered));
                }
            }
        }
        return new PlacementRules(ofVm);
    }

    private static int[] numbers(List<Id> ids, ToIntFunction<Id> number) {
        return ids.stream().mapToInt(number).filter(n -> n >= 0).toArray();
    }

    /// Whether any rule is about a VM.
    public boolean bind(int vm) {
        return !ofVm.get(vm).isEmpty();
    }

    /// The rule that keeps a VM off a host whatever happens, in words, or empty: one about hosts that it must follow.
    public Optional<String> forbids(int vm, int host) {
        for (Rule rule : ofVm.get(vm)) {
            boolean broken = rule.kind() == DrsRule.Kind.MUST_RUN_ON && !rule.names(host)
                    || rule.kind() == DrsRule.Kind.MUST_NOT_RUN_ON && rule.names(host);
            if (broken) {
                return Optional.of("rule " + rule.name() + " keeps it off");
            }
        }
        return Optional.empty();
    }

    /// The VM that a rule keeps a VM apart from on a host, in words, or empty.
    ///
    /// @param place per VM the host that it runs on or moves to, -1 for none
    public Optional<String> separates(int vm, int host, int[] place) {
        for (Rule rule : ofVm.get(vm)) {
            for (int other : rule.vms()) {
                if (rule.kind() == DrsRule.Kind.SEPARATE && other != vm && place[other] == host) {
                    return Optional.of("rule " + rule.name() + " separates it from a VM there");
                }
            }
        }
        return Optional.empty();
    }

    /// How many rules a VM on a host would not follow though it should.
    public int slights(int vm, int host, int[] place) {
        int slights = 0;
        for (Rule rule : ofVm.get(vm)) {
            slights += switch (rule.kind()) {
                case SHOULD_RUN_ON -> rule.names(host) ? 0 : 1;
                case SHOULD_NOT_RUN_ON -> rule.names(host) ? 1 : 0;
                case KEEP_TOGETHER -> isApart(rule, vm, host, place) ? 1 : 0;
                case SEPARATE, MUST_RUN_ON, MUST_NOT_RUN_ON -> 0;
            };
        }
        return slights;
    }

    private static boolean isApart(Rule rule, int vm, int host, int[] place) {
        return Arrays.stream(rule.vms()).anyMatch(v -> v != vm && place[v] >= 0 && place[v] != host);
    }

    /// The first rule that a VM where it is breaks, by name, or empty.
    public Optional<String> broken(int vm, int[] place) {
        int host = place[vm];
        for (Rule rule : ofVm.get(vm)) {
            boolean breaks = switch (rule.kind()) {
                case MUST_RUN_ON, SHOULD_RUN_ON -> !rule.names(host);
                case MUST_NOT_RUN_ON, SHOULD_NOT_RUN_ON -> rule.names(host);
                case KEEP_TOGETHER -> isApart(rule, vm, host, place);
                case SEPARATE -> Arrays.stream(rule.vms()).anyMatch(v -> v != vm && place[v] == host);
            };
            if (breaks) {
                return Optional.of(rule.name());
            }
        }
        return Optional.empty();
    }

    /// How badly a VM on a host would break rules: a rule that must be followed, or separates, counts more than all
    /// that
    /// should be.
    public int badness(int vm, int host, int[] place) {
        int hard = (forbids(vm, host).isPresent() ? 1 : 0)
                + (separates(vm, host, place).isPresent() ? 1 : 0);
        return hard * (ofVm.get(vm).size() + 1) + slights(vm, host, place);
    }
}
