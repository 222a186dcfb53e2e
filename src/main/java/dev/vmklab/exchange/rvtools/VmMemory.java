package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.compute.MemoryLoad;
import dev.vmklab.exchange.At;
import dev.vmklab.exchange.ImportDefaults;
import dev.vmklab.ledger.LedgerLine.Confidence;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Tells how much memory a VM has and how it uses it: from vInfo and vMemory where they are there, else from the totals
/// that vHost has for the VMs of its host, else from the defaults.
final class VmMemory {
    private static final double MIB = 1L << 20;
    private static final double MAX_BYTES = 1e15;
    private static final double GIB = 1L << 30;

    private final Reading reading;
    private final Map<HostKey, Share> shares = new HashMap<>();
    private boolean notedUse;

    VmMemory(Reading reading, HostIndex hosts) {
        this.reading = reading;
        hosts.all().forEach(h -> share(h).ifPresent(s -> shares.put(h.key(), s)));
    }

    /// The memory of one VM.
    ///
    /// @param load empty for a VM that is not powered on
    record Of(double bytes, Optional<MemoryLoad> load) {}

    Of of(VmRows vm, At at, String name, HostKey host, boolean poweredOn) {
        Optional<Double> known = vm.number(Tab.V_INFO, "Memory")
                .or(() -> vm.number(Tab.V_MEMORY, "Size MiB"))
                .map(m -> m * MIB)
                .filter(m -> m >= 0 && m <= MAX_BYTES);
        Optional<Share> share = Optional.ofNullable(shares.get(host));
        double bytes = known.or(() -> share.map(Share::noted)).orElseGet(() -> {
            double assumed = reading.defaults().vmMemoryBytes();
            reading.account()
                    .assumed(
                            at,
                            name + " has " + Math.round(assumed / GIB) + " GiB of memory",
                            "neither vInfo, vMemory nor its host's totals tell");
            return assumed;
        });
        return new Of(bytes, poweredOn ? Optional.of(load(vm, bytes, share)) : Optional.empty());
    }

    private MemoryLoad load(VmRows vm, double bytes, Optional<Share> share) {
        ImportDefaults defaults = reading.defaults();
        double touched = vm.number(Tab.V_MEMORY, "Consumed")
                .map(m -> m * MIB)
                .orElse(bytes * share.map(Share::touchedFraction).orElse(defaults.touchedFraction()));
        double active = vm.number(Tab.V_MEMORY, "Active")
                .map(m -> m * MIB)
                .orElse(bytes * share.map(Share::activeFraction).orElse(defaults.workingSetFraction()));
        if (!notedUse) {
            notedUse = true;
            reading.account()
                    .assumed(
                            At.NOWHERE,
                            String.format(
                                    Locale.ROOT,
                                    "each powered-on VM writes %.0f MB/s to its working set",
                                    defaults.dirtyBytesPerSecond() / 1e6),
                            "RVTools holds no dirty rates; a busier VM migrates more slowly than a run will show");
        }
        double copied = Math.clamp(touched, 0, bytes);
        return new MemoryLoad(copied, Math.clamp(active, 0, copied), defaults.dirtyBytesPerSecond());
    }

    /// What vHost tells about the average VM of a host: vRAM is what its powered-on VMs have configured, and what of it
    /// is consumed and active follows from the host's own totals.
    private Optional<Share> share(HostRows host) {
        Optional<Double> configured =
                host.vHost().flatMap(r -> r.number("vRAM")).filter(v -> v > 0);
        Optional<Double> count = host.vHost().flatMap(r -> r.number("# VMs")).filter(v -> v > 0);
        if (configured.isEmpty() || count.isEmpty() || configured.get() * MIB > MAX_BYTES) {
            return Optional.empty();
        }
        double consumed = host.vHost().flatMap(r -> r.number("# Memory")).orElse(0.0)
                * host.vHost().flatMap(r -> r.number("Memory usage %")).orElse(0.0)
                / 100;
        double active = host.vHost().flatMap(r -> r.number("VM Used memory")).orElse(0.0);
        ImportDefaults defaults = reading.defaults();
        return Optional.of(new Share(
                host,
                configured.get() / count.get() * MIB,
                consumed > 0 ? Math.min(1, consumed / configured.get()) : defaults.touchedFraction(),
                active > 0 ? Math.min(1, active / configured.get()) : defaults.workingSetFraction()));
    }

    /// The average VM of a host; the first use leaves a ledger line.
    private final class Share {
        private final HostRows host;
        private final double bytes;
        private final double touchedFraction;
        private final double activeFraction;
        private boolean noted;

        Share(HostRows host, double bytes, double touchedFraction, double activeFraction) {
            this.host = host;
            this.bytes = bytes;
            this.touchedFraction = touchedFraction;
            this.activeFraction = activeFraction;
        }

        double noted() {
            if (!noted) {
                noted = true;
                reading.account()
                        .inferred(
                                At.element(
                                        host.id(), host.vHost().map(Row::place).orElse("")),
                                Confidence.LOW,
                                String.format(
                                        Locale.ROOT,
                                        "each VM on %s has %.1f GiB, of which %.0f %% is touched and %.0f %% active",
                                        host.name(),
                                        bytes / GIB,
                                        touchedFraction * 100,
                                        activeFraction * 100),
                                "there is no row for the VM in vInfo or vMemory; this is the average of vHost's vRAM over # VMs,"
                                        + " with its Memory usage % and VM Used memory");
            }
            return bytes;
        }

        double touchedFraction() {
            return touchedFraction;
        }

        double activeFraction() {
            return activeFraction;
        }
    }
}
