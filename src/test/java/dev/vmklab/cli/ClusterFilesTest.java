package dev.vmklab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/// The files that spread a sweep over a cluster say what its engine asks for, and what they start does together what
/// one machine does. An engine is stood in for by child processes with the variables that it sets.
class ClusterFilesTest {
    private static final Path FILES = Path.of("src/site/cluster");
    private static final Path DESIGN = Path.of("sample-designs/flat.vmklab.json");
    private static final int PARTS = 3;
    private static final List<String> OF_A_CONTAINER = List.of(
            "name", "image", "imagePullPolicy", "workingDir", "env", "command", "args", "resources", "volumeMounts");

    @TempDir
    private Path folder;

    private Path programs;

    /// A folder with the design, and a `vmklab` for the PATH that starts the classes under test.
    @BeforeEach
    void lay() throws IOException {
        Files.copy(DESIGN, folder.resolve("design.vmklab.json"));
        programs = Files.createDirectory(folder.resolve("bin"));
        Path program = programs.resolve("vmklab");
        Files.writeString(
                program,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path")
                        + "' dev.vmklab.Main \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void theJobIsIndexedAndHasAPodForEachPart() throws IOException {
        Map<String, Object> job = job("sweep-job.yaml");
        assertThat(job).containsOnlyKeys("apiVersion", "kind", "metadata", "spec");
        Map<String, Object> spec = map(job, "spec");
        assertThat(spec)
                .containsEntry("completionMode", "Indexed")
                .containsOnlyKeys("completionMode", "completions", "parallelism", "backoffLimitPerIndex", "template");
        assertThat(environment(container(job))).containsEntry("SHARDS", String.valueOf(spec.get("completions")));
        assertThat(shell(container(job))).contains("--shard \"$JOB_COMPLETION_INDEX/$SHARDS\"");
    }

    @Test
    void bothJobsRunOnceInOneImageOnOneVolume() throws IOException {
        for (String file : List.of("sweep-job.yaml", "merge-job.yaml")) {
            Map<String, Object> job = job(file);
            assertThat(job).containsEntry("apiVersion", "batch/v1").containsEntry("kind", "Job");
            assertThat(pod(job)).containsEntry("restartPolicy", "Never");
            Map<String, Object> container = container(job);
            assertThat(container).as(file).containsEntry("image", "vmklab");
            assertThat(container.keySet()).as(file).isSubsetOf(OF_A_CONTAINER);
            Map<?, ?> mount = (Map<?, ?>) ((List<?>) container.get("volumeMounts")).getFirst();
            Map<?, ?> volume = (Map<?, ?>) ((List<?>) pod(job).get("volumes")).getFirst();
            assertThat(mount.get("mountPath")).isEqualTo(container.get("workingDir"));
            assertThat(mount.get("name")).isEqualTo(volume.get("name"));
            assertThat(volume.get("persistentVolumeClaim")).isEqualTo(Map.of("claimName", "vmklab-sweep"));
        }
    }

    @Test
    void theCommandsOfThePodsDoTogetherWhatOneMachineDoes() throws Exception {
        Map<String, Object> job = job("sweep-job.yaml");
        for (int index = 0; index < PARTS; index++) {
            execute(command(container(job)), Map.of("JOB_COMPLETION_INDEX", "" + index, "SHARDS", "" + PARTS));
        }
        execute(command(container(job("merge-job.yaml"))), Map.of());
        assertThat(folder.resolve("sweep.json")).hasSameBinaryContentAs(ofOneMachine());
    }

    @Test
    void theTasksOfTheArrayDoTogetherWhatOneMachineDoes() throws Exception {
        for (int index = 0; index < PARTS; index++) {
            execute(
                    List.of("/bin/sh", script("sweep-array.sh")),
                    Map.of("SLURM_ARRAY_TASK_ID", "" + index, "SHARDS", "" + PARTS));
        }
        execute(List.of("/bin/sh", script("merge.sh")), Map.of());
        assertThat(folder.resolve("sweep.json")).hasSameBinaryContentAs(ofOneMachine());
    }

    @Test
    void theArrayHasATaskForEachPart() throws IOException {
        String script = Files.readString(FILES.resolve("sweep-array.sh"));
        int last = number(script, "#SBATCH --array=0-(\\d+)");
        assertThat(number(script, "SHARDS:-(\\d+)")).isEqualTo(last + 1);
    }

    private static int number(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static String script(String name) {
        return FILES.resolve(name).toAbsolutePath().toString();
    }

    private Path ofOneMachine() throws Exception {
        execute(
                List.of(
                        programs.resolve("vmklab").toString(),
                        "sweep",
                        "design.vmklab.json",
                        "--pairs",
                        "--json",
                        "whole.json"),
                Map.of());
        return folder.resolve("whole.json");
    }

    private void execute(List<String> command, Map<String, String> environment) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", programs.toString(), (path, own) -> own + ":" + path);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isEqualTo(0);
    }

    private static Map<String, Object> job(String file) throws IOException {
        return new Yaml().load(Files.readString(FILES.resolve(file)));
    }

    private static Map<String, Object> pod(Map<String, Object> job) {
        return map(map(map(job, "spec"), "template"), "spec");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> container(Map<String, Object> job) {
        return ((List<Map<String, Object>>) pod(job).get("containers")).getFirst();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> in, String key) {
        return (Map<String, Object>) in.get(key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> environment(Map<String, Object> container) {
        List<Map<String, String>> variables = (List<Map<String, String>>) container.get("env");
        return Map.of(variables.getFirst().get("name"), variables.getFirst().get("value"));
    }

    private static String shell(Map<String, Object> container) {
        return command(container).getLast();
    }

    @SuppressWarnings("unchecked")
    private static List<String> command(Map<String, Object> container) {
        List<String> command = new ArrayList<>((List<String>) container.get("command"));
        command.addAll((List<String>) container.get("args"));
        return command;
    }
}
