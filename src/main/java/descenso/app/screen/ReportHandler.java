package descenso.app.screen;

import descenso.phrases.MessageKey;

/**
 * The default reaction of a screen to reports. The screen stays as it is; previews are stored, and an export gives a
 * notice. A screen overrides the methods of the reports that it waits for.
 */
public class ReportHandler implements Report.Visitor<Transition> {

    private final Screen screen;
    private final AppState state;

    public ReportHandler(Screen screen, AppState state) {
        this.screen = screen;
        this.state = state;
    }

    private Transition stay() {
        return Transition.to(screen, state);
    }

    @Override
    public Transition experimentsListed(Report.ExperimentsListed listed) {
        return stay();
    }

    @Override
    public Transition experimentLoaded(Report.ExperimentLoaded opened) {
        return stay();
    }

    @Override
    public Transition loadFailed(Report.LoadFailed unopened) {
        return stay();
    }

    @Override
    public Transition raceAdvanced(Report.RaceAdvanced raced) {
        return stay();
    }

    @Override
    public Transition raceFailed(Report.RaceFailed broken) {
        return stay();
    }

    @Override
    public Transition previewed(Report.Previewed previewed) {
        return Transition.to(screen, state.withPreview(previewed.name(), previewed.preview()));
    }

    @Override
    public Transition unpreviewed(Report.Unpreviewed unpreviewed) {
        return Transition.to(screen, state.withoutPreview(unpreviewed.name()));
    }

    @Override
    public Transition recorded(Report.Recorded recorded) {
        return stay();
    }

    @Override
    public Transition historyLoaded(Report.HistoryLoaded recalled) {
        return stay();
    }

    @Override
    public Transition exported(Report.Exported exported) {
        MessageKey key = exported.isWhole() ? MessageKey.LAB_EXPORTED : MessageKey.LAB_EXPORTED_UNRUN;
        return Transition.to(screen, state.withNotice(key, exported.folder()));
    }
}
