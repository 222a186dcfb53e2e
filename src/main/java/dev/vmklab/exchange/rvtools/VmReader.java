package dev.vmklab.exchange.rvtools;

import dev.vmklab.design.compute.DiskLoad;
import dev.vmklab.design.compute.Vm;
import dev.vmklab.design.compute.Vm.RestartPriority;
import dev.vmklab.design.value.Check;
import dev.vmklab.design.value.Extras;
import dev.vmklab.design.value.Id;
import dev.vmklab.exchange.At;
import dev.vmklab.exchange.ImportDefaults;
import dev.vmklab.exchange.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads VMs from vInfo and vNetwork, whichever is there, with memory from vMemory and disks from vDisk.
final class VmReader {
    /// A file on a datastore: `[datastore1] vm/vm.vmx`.
    private static final Pattern FILE = Pattern.compile("\\[([^\\]]+)\\].*");

    private static final int MAX_VCPUS = 1024;

    private final Reading reading;
    private final HostIndex hosts;
    private final VmNicReader nics;
    private final VmMemory memory;
    private final Map<String, Id> datastores = new HashMap<>();
    private boolean notedDisks;

    VmReader(Reading reading, HostIndex hosts, HostReader hostReader, List<Mount> mounts) {
        this.reading = reading;
        this.hosts = hosts;
        this.nics = new VmNicReader(reading, hosts, hostReader);
        this.memory = new VmMemory(reading, hosts);
        mounts.forEach(m -> datastores.putIfAbsent(m.row().vcenter() + "/" + m.name(), m.id()));
    }

    List<Vm> read() {
        List<Vm> vms = new ArrayList<>();
        for (VmRows rows : VmRows.of(reading.export())) {
            String name = rows.text("VM");
            reading.account()
                    .row(Tally.Kind.VM, rows.first().at(), "VM " + name, () -> read(rows, name))
                    .ifPresentOrElse(vms::add, () -> nics.drop(rows, name));
        }
        if (!vms.isEmpty()) {
            noteLoads();
        }
        noteMissing(vms);
        return vms;
    }

    private Optional<Vm> read(VmRows rows, String name) {
        Check.name("VM", name);
        Id id = reading.ids().of("vm", rows.key());
        At at = At.element(id, rows.first().place());
        HostKey hostKey = new HostKey(rows.first().vcenter(), rows.text("Host"));
        Optional<Id> host = host(hostKey, at, name);
        boolean poweredOn = rows.text("Powerstate").equalsIgnoreCase("poweredOn");
        VmMemory.Of own = memory.of(rows, at, name, hostKey, poweredOn);
        List<Id> files = datastores(rows, at, name);
        return Optional.of(new Vm(
                id,
                name,
                host,
                poweredOn,
                vcpus(rows, at, name),
                own.bytes(),
                files,
                0,
                nics.read(rows, name, hostKey),
                own.load(),
                poweredOn ? disks(files) : List.of(),
                List.of(),
                RestartPriority.MEDIUM,
                false,
                false,
                false,
                Optional.empty(),
                Optional.of(reading.origin(rows.key())),
                Extras.NONE));
    }

    private Optional<Id> host(HostKey key, At at, String name) {
        Optional<Id> host = hosts.find(key.vcenter(), key.name()).map(HostRows::id);
        if (host.isEmpty()) {
            reading.account()
                    .dangling(
                            at,
                            name + " is on no host",
                            key.name().isEmpty() ? "its row names none" : "no tab of hosts has \"" + key.name() + "\"");
        }
        return host;
    }

    private int vcpus(VmRows rows, At at, String name) {
        double vcpus = rows.number(Tab.V_INFO, "CPUs").orElse(0.0);
        if (vcpus < 0 || vcpus > MAX_VCPUS) {
            reading.account().skipped(at, "the vCPUs of " + name + " are not taken over", "there are " + vcpus);
            return 0;
        }
        return (int) Math.round(vcpus);
    }

    /// The datastores of the VM's files, as far as vInfo and vDisk name them.
    private List<Id> datastores(VmRows rows, At at, String name) {
        Set<String> names = new LinkedHashSet<>();
        List<Row> files = new ArrayList<>(rows.rows(Tab.V_INFO));
        files.addAll(rows.rows(Tab.V_DISK));
        for (Row row : files) {
            for (String column : List.of("Path", "Disk Path")) {
                Matcher matcher = FILE.matcher(row.text(column));
                if (matcher.matches()) {
                    names.add(matcher.group(1));
                }
            }
        }
        List<Id> found = new ArrayList<>();
        for (String datastore : names) {
            Optional<Id> known = Optional.ofNullable(datastores.get(rows.first().vcenter() + "/" + datastore));
            known.ifPresentOrElse(
                    found::add,
                    () -> reading.account()
                            .dangling(
                                    at,
                                    "files of " + name + " are on no datastore",
                                    "vDatastore does not have \"" + datastore + "\""));
        }
        return found;
    }

    /// A calm default load where it is known which datastore it goes to; otherwise none.
    private List<DiskLoad> disks(List<Id> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        ImportDefaults.Disk disk = reading.defaults().disk();
        if (!notedDisks) {
            notedDisks = true;
            reading.account()
                    .assumed(
                            At.NOWHERE,
                            "each powered-on VM does " + Math.round(disk.readsPerSecond())
                                    + " reads and " + Math.round(disk.writesPerSecond()) + " writes of "
                                    + Math.round(disk.bytes() / 1024)
                                    + " KiB a second on its first datastore",
                            "RVTools holds no disk loads");
        }
        return List.of(new DiskLoad(
                files.getFirst(),
                disk.readsPerSecond(),
                disk.bytes(),
                disk.outstanding(),
                disk.writesPerSecond(),
                disk.bytes(),
                disk.outstanding()));
    }

    private void noteLoads() {
        reading.account().gap(At.NOWHERE, "VMs send and receive nothing", "RVTools holds no network loads");
        if (!notedDisks) {
            reading.account()
                    .gap(
                            At.NOWHERE,
                            "VMs read and write nothing",
                            "the tabs at hand do not tell which datastore a VM is on; vInfo and vDisk would");
        }
        if (!reading.export().has(Tab.V_INFO)) {
            reading.account().gap(At.NOWHERE, "VMs have no vCPUs", "the tab vInfo is missing");
        }
    }

    private void noteMissing(List<Vm> vms) {
        Map<Id, Long> perHost = vms.stream()
                .flatMap(v -> v.host().stream())
                .collect(Collectors.groupingBy(h -> h, Collectors.counting()));
        for (HostRows host : hosts.all()) {
            double stated = host.vHost().flatMap(r -> r.number("# VMs total")).orElse(0.0);
            long found = perHost.getOrDefault(host.id(), 0L);
            if (stated > found) {
                reading.account()
                        .gap(
                                At.element(
                                        host.id(), host.vHost().map(Row::place).orElse("")),
                                Math.round(stated - found) + " VMs on " + host.name() + " are missing",
                                "vHost counts " + Math.round(stated)
                                        + "; vNetwork has no row for a VM without an adapter");
            }
        }
    }
}
