package dev.vmklab.format.reference;

import dev.vmklab.format.DocumentException;
import dev.vmklab.parameters.Parameter;
import dev.vmklab.parameters.Parameters;
import dev.vmklab.simulation.queueing.LinkQueue;
import dev.vmklab.validation.CaseResult;
import dev.vmklab.validation.DumbbellTable;
import dev.vmklab.validation.Family;
import dev.vmklab.validation.Information;
import dev.vmklab.validation.LatencyTable;
import dev.vmklab.validation.MultihopTable;
import dev.vmklab.validation.OutageTable;
import dev.vmklab.validation.ParkingLotTable;
import dev.vmklab.validation.QueueTable;
import dev.vmklab.validation.SharesTable;
import dev.vmklab.validation.TableResult;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads a table of measurements and puts the model beside its rows.
final class TableRun {
    private static final double BITS_PER_BYTE = 8;

    private final CaseFile file;
    private final Supplier<Parameters> parameters;
    private final BiConsumer<Family, CaseResult> results;
    private final Consumer<Information> information;

    TableRun(
            CaseFile file,
            Supplier<Parameters> parameters,
            BiConsumer<Family, CaseResult> results,
            Consumer<Information> information) {
        this.file = file;
        this.parameters = parameters;
        this.results = results;
        this.information = information;
    }

    void run() throws DocumentException {
        String name = file.name();
        switch (ReferenceFamily.of(file.plainName())) {
            case SHARES -> take(Family.SHARES, SharesTable.judge(name, TableRows.classes(file), true));
            case SHARES_ON_HOST -> take(Family.SHARES, SharesTable.judge(name, TableRows.classes(file), false));
            case MULTIHOP -> take(Family.MULTIHOP, MultihopTable.judge(name, TableRows.groups(file)));
            case PARKING_LOT -> take(Family.MULTIHOP, ParkingLotTable.judge(name, TableRows.flows(file)));
            case LATENCY -> takeLatency("io4k_median_ms", "ping_p99_ms", true);
            case LATENCY_ON_HOST -> takeLatency("median_ms", "p99_ms", false);
            case OUTAGE -> {
                double longest = parameters.get().get(Parameter.TCP_RTO_MAX_SECONDS);
                take(Family.OUTAGE, OutageTable.judge(longest, name, TableRows.outages(file)));
            }
            case QUEUE -> take(Family.QUEUE, QueueTable.judge(name, TableRows.queues(file)));
            case DUMBBELL -> take(Family.QUEUE, DumbbellTable.judge(rules(), name, TableRows.dumbbells(file)));
            default -> TableRows.others(file).forEach(information);
        }
    }

    private void takeLatency(String median, String p99, boolean router) throws DocumentException {
        take(Family.LATENCY, LatencyTable.judge(rules(), file.name(), TableRows.latencies(file, median, p99), router));
    }

    private LinkQueue.Rules rules() {
        Parameters numbers = parameters.get();
        return new LinkQueue.Rules(
                numbers.get(Parameter.QUEUE_STANDING_FRACTION),
                numbers.get(Parameter.QUEUE_STANDING_P99_FRACTION),
                numbers.get(Parameter.HOST_QUEUE_BYTES_PER_FLOW) * BITS_PER_BYTE,
                numbers.get(Parameter.NIOC_SHARES_ON_SPARE_ONLY) != 0);
    }

    private void take(Family family, TableResult result) {
        result.cases().forEach(c -> results.accept(family, c));
        result.information().forEach(information);
    }
}
