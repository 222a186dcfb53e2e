package dev.vmklab.exchange;

import dev.vmklab.design.host.StorageRole;
import dev.vmklab.design.host.VmkTag;
import dev.vmklab.design.value.IpPrefix;
import dev.vmklab.design.value.Ipv4;
import dev.vmklab.ledger.LedgerLine.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Concludes what a VMkernel adapter is for, where a source does not hold the services ticked on it.
///
/// The evidence: words in its port group's name, and NFS servers in its subnet. A pure function of [Facts].
public final class ServiceInference {
    /// A link-local address is what ESXi takes on the USB network to its own baseboard management controller.
    private static final IpPrefix LINK_LOCAL = IpPrefix.parse("169.254.0.0/16");

    private static final List<Word> WORDS = List.of(
            new Word("v-?motion", VmkTag.VMOTION, Confidence.HIGH),
            new Word("witness", VmkTag.VSAN_WITNESS, Confidence.MEDIUM),
            new Word("v-?san(?!.*witness)", VmkTag.VSAN, Confidence.HIGH),
            new Word("mgmt|management", VmkTag.MANAGEMENT, Confidence.HIGH),
            new Word("(?<![a-z])ft(?![a-z])|fault", VmkTag.FT_LOGGING, Confidence.MEDIUM),
            new Word("replication(?!.*nfc)", VmkTag.REPLICATION, Confidence.MEDIUM),
            new Word("replication.*nfc", VmkTag.REPLICATION_NFC, Confidence.MEDIUM),
            new Word("backup|^(?!.*replication).*nfc", VmkTag.BACKUP_NFC, Confidence.MEDIUM),
            new Word("provision", VmkTag.PROVISIONING, Confidence.MEDIUM),
            new Word("nvme", VmkTag.NVME_TCP, Confidence.MEDIUM));

    private static final Pattern ISCSI = Pattern.compile("(?i)iscsi");
    private static final Pattern NFS = Pattern.compile("(?i)(?<![a-z])nfs");
    private static final Pattern STORAGE = Pattern.compile("(?i)storage");

    private ServiceInference() {}

    /// What is known of an adapter and of its host.
    ///
    /// @param nfsServers addresses of the NFS servers that its host mounts from, where they are addresses
    /// @param mountsNfs whether its host mounts any NFS datastore
    /// @param hasIscsi whether its host has an iSCSI adapter
    public record Facts(
            String portGroup, Optional<IpPrefix> ip, List<Ipv4> nfsServers, boolean mountsNfs, boolean hasIscsi) {}

    /// @param what what the adapter carries, to follow its name in a sentence
    public record Reason(Confidence confidence, String what, String why) {}

    /// What an adapter is for; nothing at all is a conclusion too.
    public record Conclusion(List<VmkTag> tags, Optional<StorageRole> role, List<Reason> reasons) {
        public Conclusion {
            tags = List.copyOf(tags);
            reasons = List.copyOf(reasons);
        }
    }

    public static Conclusion conclude(Facts facts) {
        if (facts.ip.map(ip -> LINK_LOCAL.contains(ip.address())).orElse(false)) {
            return new Conclusion(
                    List.of(),
                    Optional.empty(),
                    List.of(
                            new Reason(
                                    Confidence.HIGH,
                                    "carries no service",
                                    "it has a link-local address, as on the USB network to the host's own management controller")));
        }
        List<VmkTag> tags = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (Word word : WORDS) {
            if (word.pattern.matcher(facts.portGroup).find()) {
                tags.add(word.tag);
                reasons.add(new Reason(
                        word.confidence, "carries " + word.tag.service().label(), named(facts)));
            }
        }
        Optional<StorageRole> role = role(facts, tags, reasons);
        return new Conclusion(tags, role, reasons);
    }

    private static Optional<StorageRole> role(Facts facts, List<VmkTag> tags, List<Reason> reasons) {
        Optional<Ipv4> server = facts.ip.flatMap(
                ip -> facts.nfsServers.stream().filter(ip::contains).findFirst());
        if (server.isPresent()) {
            return add(
                    reasons, StorageRole.NFS, Confidence.HIGH, "the NFS server " + server.get() + " is in its subnet");
        }
        if (ISCSI.matcher(facts.portGroup).find()) {
            return add(reasons, StorageRole.ISCSI, Confidence.HIGH, named(facts));
        }
        if (NFS.matcher(facts.portGroup).find()) {
            return add(reasons, StorageRole.NFS, Confidence.HIGH, named(facts));
        }
        if (!STORAGE.matcher(facts.portGroup).find() || !tags.isEmpty()) {
            return Optional.empty();
        }
        if (facts.mountsNfs) {
            return add(
                    reasons, StorageRole.NFS, Confidence.MEDIUM, named(facts) + " and its host mounts NFS datastores");
        }
        if (facts.hasIscsi) {
            return add(
                    reasons, StorageRole.ISCSI, Confidence.MEDIUM, named(facts) + " and its host has an iSCSI adapter");
        }
        return Optional.empty();
    }

    private static Optional<StorageRole> add(
            List<Reason> reasons, StorageRole role, Confidence confidence, String why) {
        reasons.add(new Reason(confidence, "carries " + role.service().label(), why));
        return Optional.of(role);
    }

    private static String named(Facts facts) {
        return "its port group is named \"" + facts.portGroup + "\"";
    }

    private record Word(Pattern pattern, VmkTag tag, Confidence confidence) {
        Word(String expression, VmkTag tag, Confidence confidence) {
            this(Pattern.compile("(?i)" + expression), tag, confidence);
        }
    }
}
