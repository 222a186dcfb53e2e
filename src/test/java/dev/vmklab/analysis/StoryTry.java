package dev.vmklab.analysis;

import dev.vmklab.design.*;
import dev.vmklab.design.value.*;
import dev.vmklab.format.ParameterFile;
import dev.vmklab.parameters.*;
import dev.vmklab.samples.StorySamples;
import dev.vmklab.scenario.*;
import dev.vmklab.simulation.recording.*;
import java.util.*;

public class StoryTry {
    public static void main(String[] a) throws Exception {
        Parameters p = Params.get();
        for (StorySamples.Variant v : StorySamples.Variant.values()) {
            Design d = StorySamples.of(v, v.name());
            List<TimedEvent> ev = new ArrayList<>();
            for (int i = 1; i <= 4; i++) {
                ev.add(new TimedEvent(
                        Id.of("event-" + i),
                        20,
                        new Happening.Migrate(id(d, "app-1" + i), Optional.of(hostId(d, "esx02")))));
            }
            Scenario s = new Scenario(Id.of("scenario-burst"), "vMotion burst", "", 180, 1, ev, Extras.NONE);
            long t = System.nanoTime();
            Run run = Run.of(d, s, p);
            System.out.printf("== %s end %.1f wall %.0f ms%n", v, run.end(), (System.nanoTime() - t) / 1e6);
            var occ = run.recording().occurrences();
            for (int i = 0; i < Math.min(10, occ.size()); i++)
                System.out.printf("  %.2f %s%n", occ.time(i), occ.get(i).text());
            for (var host : d.hosts())
                for (boolean w : new boolean[] {false, true}) {
                    StringBuilder b = new StringBuilder("  " + host.name() + (w ? " writes" : " reads "));
                    for (double[] span : new double[][] {{0, 20}, {26, 80}, {150, 180}}) {
                        var dist = StorageLatency.distribution(
                                run.recording(), span[0], span[1], k -> k.host().equals(host.id()) && k.write() == w);
                        b.append(String.format(
                                "  p50 %.2f p99 %.2f ms (%.0f/s)",
                                dist.p50() * 1e3, dist.p99() * 1e3, dist.count() / (span[1] - span[0])));
                    }
                    System.out.println(b);
                }
            var ms = run.recording().migrations();
            for (int i = 0; i < ms.size(); i++)
                System.out.println("  " + ms.get(i).outcome());
            t = System.nanoTime();
            Verdict verdict = Verdict.of(run, Objectives.defaults(p));
            System.out.printf(
                    "  verdict in %.0f ms: %s%n", (System.nanoTime() - t) / 1e6, verdict.isKept() ? "kept" : "missed");
            for (var f : verdict.findings()) {
                System.out.printf(
                        "  MISSED %s %.1f ms at %.1f s, %.1f s above; %s; culprit %s%n",
                        f.breach().subject(),
                        f.breach().worst() * 1e3,
                        f.breach().at(),
                        f.breach().secondsAbove(),
                        f.blame().map(x -> x.link().label()).orElse("-"),
                        f.blame()
                                .flatMap(x -> x.culprit())
                                .map(x -> x.label() + " " + x.wireBitsPerSecond() / 1e9)
                                .orElse("-"));
                System.out.println("     " + f.breach().sample());
            }
            for (var tr : verdict.trials()) {
                System.out.println(
                        "  REMEDY " + tr.text() + " cures " + tr.cured() + " longest " + tr.longestMigrationSeconds());
                for (var e : tr.effects())
                    System.out.printf("     %s %.1f -> %.1f ms%n", e.subject(), e.before() * 1e3, e.after() * 1e3);
            }
        }
    }

    static Id id(Design d, String vm) {
        return d.vms().stream()
                .filter(x -> x.name().equals(vm))
                .findFirst()
                .get()
                .id();
    }

    static Id hostId(Design d, String h) {
        return d.hosts().stream()
                .filter(x -> x.name().equals(h))
                .findFirst()
                .get()
                .id();
    }
}

class Params {
    static Parameters get() throws Exception {
        return ParameterFile.standard().parameters();
    }
}
