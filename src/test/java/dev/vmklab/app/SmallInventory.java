package dev.vmklab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The smallest invented RVTools export that is a design: one host with one vmnic on a standard switch.
final class SmallInventory {
    static final String HOST = "esx1.lab.test";

    private static final Map<String, String> TABS =
            Map.of("vHost", """
                    Host,Datacenter,Cluster,# Cores,# Memory,ESX Version,VI SDK UUID
                    esx1.lab.test,DC,Lab,32,524288,VMware ESXi 8.0.3 build-24784735,u1
                    """, "vNIC", """
                    Host,Datacenter,Cluster,Network Device,Driver,Speed,Duplex,MAC,Switch,Uplink port,PCI,VI SDK UUID
                    esx1.lab.test,DC,Lab,vmnic0,ixgben,10000,True,00:11:22:00:01:00,vSwitch0,,0000:3b:00.0,u1
                    """, "vSwitch", """
                    Host,Switch,Policy,Notify Switch,Rolling Order,MTU,VI SDK UUID
                    esx1.lab.test,vSwitch0,loadbalance_srcid,True,False,1500,u1
                    """, "vPort", """
                    Host,Port Group,Switch,VLAN,Policy,Notify Switch,Rolling Order,VI SDK UUID
                    esx1.lab.test,Management Network,vSwitch0,0,loadbalance_srcid,True,False,u1
                    """, "vSC_VMK", """
                    Host,Port Group,Device,Mac Address,DHCP,IP Address,IP 6 Address,Subnet mask,Gateway,MTU,VI SDK UUID
                    esx1.lab.test,Management Network,vmk0,00:50:56:60:01:00,False,10.0.10.11,,255.255.255.0,10.0.10.1,1500,u1
                    """);

    private SmallInventory() {}

    /// Writes the files of the export.
    ///
    /// @return one of them, as a user picks it
    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> tab : TABS.entrySet()) {
            Files.writeString(folder.resolve("RVTools_tab" + tab.getKey() + ".csv"), tab.getValue());
        }
        return folder.resolve("RVTools_tabvHost.csv");
    }
}
