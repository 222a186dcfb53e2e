package dev.vmklab.exchange.rvtools;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Invented RVTools exports for tests, written as a workbook, a folder of CSV files or a zip.
final class ExportFixture {
    final Map<String, List<List<String>>> tabs = new LinkedHashMap<>();

    /// Two hosts in one cluster: vSwitch0 on vmnic0 and vmnic1 for management and vMotion, a distributed switch on
    /// vmnic2
    /// and vmnic3 for NFS and VMs, vmnic4 unplugged, an NFS server and an iSCSI LUN.
    static ExportFixture lab() {
        ExportFixture lab = new ExportFixture();
        lab.tab("vMetaData", "RVTools major version,RVTools version,xlsx creation datetime,Server")
                .row("vMetaData", "4.7,4.7.1.4,2026/01/01 10:00:00,vc1.lab.test");
        lab.tab(
                        "vCluster",
                        "Name,HA enabled,Failover Level,Isolation Response,DRS enabled,DRS default VM behavior,VI SDK UUID")
                .row("vCluster", "Lab,True,1,shutdown,True,fullyAutomated,u1");
        lab.tab(
                "vHost",
                "Host,Datacenter,Cluster,# Cores,# Memory,Memory usage %,# VMs total,# VMs,vRAM,VM Used memory,ESX Version,VI SDK UUID");
        lab.tab(
                "vNIC",
                "Host,Datacenter,Cluster,Network Device,Driver,Speed,Duplex,MAC,Switch,Uplink port,PCI,VI SDK UUID");
        lab.tab(
                "vSwitch",
                "Host,Switch,Promiscuous Mode,Mac Changes,Forged Transmits,Traffic Shaping,Width,Peak,Burst,Policy,Notify Switch,Rolling Order,MTU,VI SDK UUID");
        lab.tab(
                "vPort",
                "Host,Port Group,Switch,VLAN,Promiscuous Mode,Mac Changes,Forged Transmits,Traffic Shaping,Width,Peak,Burst,Policy,Notify Switch,Rolling Order,VI SDK UUID");
        lab.tab("dvSwitch", "Switch,Datacenter,Version,Host members,LACP Name,LACP Mode,Max MTU,Object ID,VI SDK UUID")
                .row("dvSwitch", "dvs1,DC,8.0.0,\"esx1.lab.test, esx2.lab.test\",,,9000,dvs-1,u1");
        lab.tab(
                        "dvPort",
                        "Port,Switch,Type,# Ports,VLAN,Blocked,Allow Promiscuous,Mac Changes,Active Uplink,Standby Uplink,Policy,Forged Transmits,In Traffic Shaping,In Avg,In Peak,In Burst,Out Traffic Shaping,Out Avg,Out Peak,Out Burst,Notify Switch,Rolling Order,Check Beacon,Object ID,VI SDK UUID")
                .row(
                        "dvPort",
                        "dvs1-DVUplinks-1,dvs1,earlyBinding,8,,False,False,False,,,loadbalance_srcid,False,False,0,0,0,False,0,0,0,True,False,False,dvportgroup-1,u1")
                .row(
                        "dvPort",
                        "pg-nfs,dvs1,earlyBinding,8,300,False,False,False,Uplink 1,Uplink 2,failover_explicit,False,False,0,0,0,False,0,0,0,True,True,False,dvportgroup-2,u1")
                .row(
                        "dvPort",
                        "pg-app,dvs1,ephemeral,8,400,False,True,False,\"Uplink 1, Uplink 2\",,loadbalance_loadbased,True,True,100000,200000,102400,False,0,0,0,True,False,True,dvportgroup-3,u1")
                .row(
                        "dvPort",
                        "pg-trunk,dvs1,earlyBinding,8,,False,False,False,\"Uplink 1, Uplink 2\",,loadbalance_srcid,False,False,0,0,0,False,0,0,0,True,False,False,dvportgroup-4,u1");
        lab.tab(
                "vSC_VMK",
                "Host,Port Group,Device,Mac Address,DHCP,IP Address,IP 6 Address,Subnet mask,Gateway,MTU,VI SDK UUID");
        lab.tab("vHBA", "Host,Device,Type,Driver,Model,VI SDK UUID");
        for (int n = 1; n <= 2; n++) {
            lab.host(n);
        }
        lab.tab("vDatastore", "Name,Address,Accessible,Type,Capacity MiB,# Hosts,Hosts,Object ID,VI SDK UUID")
                .row(
                        "vDatastore",
                        "nfs01,10.0.30.50 /vol/one,True,NFS,1048576,2,\"esx1.lab.test, esx2.lab.test\",datastore-1,u1")
                .row(
                        "vDatastore",
                        "lun01,naa.6000,True,VMFS,2097152,2,\"esx1.lab.test, esx2.lab.test\",datastore-2,u1");
        lab.tab("vMultiPath", "Host,Datastore,Path 1,Vendor,Model,VI SDK UUID")
                .row("vMultiPath", "esx1.lab.test,lun01,vmhba64:C0:T0:L1,ACME,BlockBox,u1");
        lab.tab("vInfo", "VM,Powerstate,Template,CPUs,Memory,Path,Host,VM ID,VI SDK UUID")
                .row("vInfo", "app1,poweredOn,False,4,16384,[nfs01] app1/app1.vmx,esx1.lab.test,vm-1,u1")
                .row("vInfo", "app2,poweredOff,False,2,4096,[nfs01] app2/app2.vmx,esx2.lab.test,vm-2,u1");
        lab.tab(
                        "vNetwork",
                        "VM,Powerstate,NIC label,Network,Switch,Connected,Mac Address,IPv4 Address,Host,VM ID,VI SDK UUID")
                .row(
                        "vNetwork",
                        "app1,poweredOn,Network adapter 1,pg-app,dvs1,True,00:50:56:00:00:01,10.0.40.11,esx1.lab.test,vm-1,u1")
                .row(
                        "vNetwork",
                        "app2,poweredOff,Network adapter 1,VM Network,vSwitch0,True,00:50:56:00:00:02,,esx2.lab.test,vm-2,u1");
        return lab;
    }

    private void host(int n) {
        String host = "esx" + n + ".lab.test";
        row("vHost", host + ",DC,Lab,32,524288,50,2,1,65536,8192,VMware ESXi 8.0.3 build-24784735,u1");
        row("vNIC", host + ",DC,Lab,vmnic0,ixgben,10000,True,00:11:22:00:0" + n + ":00,vSwitch0,,0000:3b:00.0,u1");
        row("vNIC", host + ",DC,Lab,vmnic1,ixgben,10000,True,00:11:22:00:0" + n + ":01,vSwitch0,,0000:3b:00.1,u1");
        row("vNIC", host + ",DC,Lab,vmnic2,mlx5,25000,True,00:11:22:00:0" + n + ":02,dvs1,Uplink 1,0000:5e:00.0,u1");
        row("vNIC", host + ",DC,Lab,vmnic3,mlx5,25000,True,00:11:22:00:0" + n + ":03,dvs1,Uplink 2,0000:5e:00.1,u1");
        row("vNIC", host + ",DC,Lab,vmnic4,igbn,,Link is down!,00:11:22:00:0" + n + ":04,,,0000:60:00.0,u1");
        row("vSwitch", host + ",vSwitch0,False,True,True,False,0,0,0,loadbalance_srcid,True,False,1500,u1");
        row(
                "vPort",
                host + ",Management Network,vSwitch0,0,False,True,True,False,0,0,0,loadbalance_srcid,True,False,u1");
        row("vPort", host + ",vMotion,vSwitch0,20,False,True,True,False,0,0,0,loadbalance_srcid,True,False,u1");
        row("vPort", host + ",iSCSI-A,vSwitch0,30,False,True,True,False,0,0,0,loadbalance_srcid,True,False,u1");
        row(
                "vPort",
                host
                        + ",VM Network,vSwitch0,0,False,True,True,True,100000,200000,102400,loadbalance_srcid,True,False,u1");
        row(
                "vSC_VMK",
                host + ",Management Network,vmk0,00:50:56:60:0" + n + ":00,False,10.0.10.1" + n
                        + ",,255.255.255.0,10.0.10.1,1500,u1");
        row(
                "vSC_VMK",
                host + ",vMotion,vmk1,00:50:56:60:0" + n + ":01,False,10.0.20.1" + n
                        + ",,255.255.255.0,10.0.10.1,9000,u1");
        row(
                "vSC_VMK",
                host + ",pg-nfs,vmk2,00:50:56:60:0" + n + ":02,False,10.0.30.1" + n
                        + ",,255.255.255.0,10.0.10.1,9000,u1");
        row(
                "vSC_VMK",
                host + ",iSCSI-A,vmk3,00:50:56:60:0" + n + ":03,False,10.0.31.1" + n
                        + ",,255.255.255.0,10.0.10.1,1500,u1");
        row("vHBA", host + ",vmhba64,ISCSI,iscsi_vmk,iSCSI Software Adapter,u1");
    }

    ExportFixture tab(String name, String header) {
        tabs.put(name, new ArrayList<>(List.of(cells(header))));
        return this;
    }

    ExportFixture row(String tab, String cells) {
        rows(tab).add(cells(cells));
        return this;
    }

    ExportFixture without(String tab) {
        tabs.remove(tab);
        return this;
    }

    List<List<String>> rows(String tab) {
        List<List<String>> rows = tabs.get(tab);
        if (rows == null) {
            throw new IllegalArgumentException(tab);
        }
        return rows;
    }

    /// Replaces a text wherever a cell of the tab is exactly this.
    ExportFixture replace(String tab, String from, String to) {
        rows(tab).forEach(r -> r.replaceAll(c -> c.equals(from) ? to : c));
        return this;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String part : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            cells.add(part.startsWith("\"") ? part.substring(1, part.length() - 1) : part);
        }
        return cells;
    }

    /// Numbers become numeric cells, as RVTools writes them, but for vPort's VLAN, which it writes as text.
    Path workbook(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            tabs.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                for (int r = 0; r < rows.size(); r++) {
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        String cell = rows.get(r).get(c);
                        if (cell.matches("\\d{1,9}") && !name.equals("vPort")) {
                            sheet.value(r, c, Integer.valueOf(cell));
                        } else if (!cell.isEmpty()) {
                            sheet.value(r, c, cell);
                        }
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    Path folder(Path folder) {
        return folder(folder, ",", StandardCharsets.UTF_8, "");
    }

    /// @param mark put before the first header of each file, such as a byte order mark
    Path folder(Path folder, String separator, Charset charset, String mark) {
        try {
            Files.createDirectories(folder);
            for (String tab : tabs.keySet()) {
                Files.write(
                        folder.resolve("RVTools_tab" + tab + ".csv"), (mark + csv(tab, separator)).getBytes(charset));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    Path zip(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String tab : tabs.keySet()) {
                zip.putNextEntry(new ZipEntry("RVTools_export_all/RVTools_tab" + tab + ".csv"));
                zip.write(csv(tab, ",").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private String csv(String tab, String separator) {
        return rows(tab).stream()
                .map(r -> r.stream().map(c -> quoted(c, separator)).collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String cell, String separator) {
        boolean plain =
                Arrays.stream(new String[] {separator, "\"", "\n", "\r"}).noneMatch(cell::contains);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
