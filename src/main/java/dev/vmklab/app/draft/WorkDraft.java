package dev.vmklab.app.draft;

import dev.vmklab.app.document.Work;
import dev.vmklab.design.value.Id;
import dev.vmklab.format.draft.ForkDraft;
import dev.vmklab.format.draft.WindowDraft;

/// What is worked on in a window as a draft and back.
public final class WorkDraft {
    private WorkDraft() {}

    public static WindowDraft of(Work work) {
        return new WindowDraft(
                HistoryDraft.of(work.design()),
                work.forks().stream()
                        .map(fork -> new ForkDraft(
                                fork.number(),
                                new ForkDraft.Tab(
                                        fork.name(),
                                        fork.fromSeconds(),
                                        fork.scenario().text()),
                                HistoryDraft.of(fork.history())))
                        .toList(),
                new WindowDraft.Shown(work.shown().fork(), work.shown().seconds()));
    }

    public static Work of(WindowDraft draft) {
        return new Work(
                HistoryDraft.of(draft.design()),
                draft.forks().stream()
                        .map(fork -> new Work.Fork(
                                fork.number(),
                                fork.tab().name(),
                                fork.tab().fromSeconds(),
                                Id.of(fork.tab().scenario()),
                                HistoryDraft.of(fork.draft())))
                        .toList(),
                new Work.Shown(draft.shown().fork(), draft.shown().seconds()));
    }
}
