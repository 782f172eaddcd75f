package descenso.app;

import descenso.phrases.Phrase;

/** What a learner can do with a key in the lab, and to get there. */
public enum LabAction implements Intent {
    ENTER(Phrase.LAB_ENTER),
    RUN(Phrase.LAB_RUN),
    STEP(Phrase.LAB_STEP),
    AGAIN(Phrase.LAB_AGAIN),
    FASTER(Phrase.LAB_FASTER),
    SLOWER(Phrase.LAB_SLOWER),
    MORE(Phrase.LAB_MORE),
    LESS(Phrase.LAB_LESS),
    RESET(Phrase.LAB_RESET),
    OPTIMIZER(Phrase.LAB_OPTIMIZER),
    OTHER_OPTIMIZER(Phrase.LAB_OTHER_OPTIMIZER),
    ON_OFF(Phrase.LAB_ON_OFF),
    ALL(Phrase.LAB_ALL),
    VIEW(Phrase.LAB_VIEW),
    LOG(Phrase.LAB_LOG),
    CANVAS(Phrase.LAB_CANVAS),
    SMOOTH(Phrase.LAB_SMOOTH),
    INSPECT(Phrase.LAB_INSPECT),
    COORDINATE(Phrase.LAB_COORDINATE),
    PREDICTION(Phrase.LAB_PREDICTION),
    SWEEP(Phrase.LAB_SWEEP),
    CHALLENGES(Phrase.LAB_CHALLENGES),
    THEORY(Phrase.LAB_THEORY),
    EXPORT(Phrase.LAB_EXPORT);

    private final Phrase words;

    LabAction(Phrase words) {
        this.words = words;
    }

    @Override
    public Phrase words() {
        return words;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.inLab(this);
    }
}
