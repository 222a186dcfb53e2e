package dev.vmklab.samples;

import dev.vmklab.analysis.Run;
import dev.vmklab.format.DesignDocument;
import dev.vmklab.format.ParameterFile;

/// The story played: four vMotions from esx01 to esx02 at 20 s, 180 s in all.
public final class Story {
    public static final double BURST = 20;

    private Story() {}

    /// @param sample one of the story's sample files, such as `flat`
    public static Run run(String sample) {
        DesignDocument document = SampleFiles.read(sample);
        return Run.of(
                document.design(),
                document.scenarioToPlay(),
                ParameterFile.standard().parameters());
    }
}
