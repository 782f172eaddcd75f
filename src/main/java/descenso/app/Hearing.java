package descenso.app;

import descenso.phrases.Phrase;

/** What a screen makes of reports: it stays as it is, but for those that it waits for. */
class Hearing implements Report.Visitor<Turn> {

    private final Screen screen;
    private final Study study;

    Hearing(Screen screen, Study study) {
        this.screen = screen;
        this.study = study;
    }

    private Turn unmoved() {
        return Turn.to(screen, study);
    }

    @Override
    public Turn listed(Report.Listed listed) {
        return unmoved();
    }

    @Override
    public Turn opened(Report.Opened opened) {
        return unmoved();
    }

    @Override
    public Turn unopened(Report.Unopened unopened) {
        return unmoved();
    }

    @Override
    public Turn raced(Report.Raced raced) {
        return unmoved();
    }

    @Override
    public Turn broken(Report.Broken broken) {
        return unmoved();
    }

    @Override
    public Turn previewed(Report.Previewed previewed) {
        return Turn.to(screen, study.previewing(previewed.name(), previewed.preview()));
    }

    @Override
    public Turn unpreviewed(Report.Unpreviewed unpreviewed) {
        return Turn.to(screen, study.unpreviewing(unpreviewed.name()));
    }

    @Override
    public Turn recorded(Report.Recorded recorded) {
        return unmoved();
    }

    @Override
    public Turn recalled(Report.Recalled recalled) {
        return unmoved();
    }

    @Override
    public Turn exported(Report.Exported exported) {
        Phrase words = exported.isWhole() ? Phrase.LAB_EXPORTED : Phrase.LAB_EXPORTED_UNRUN;
        return Turn.to(screen, study.noticing(words, exported.folder()));
    }
}
