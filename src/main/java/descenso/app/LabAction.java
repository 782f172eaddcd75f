package descenso.app;

import descenso.phrases.Phrase;

/** What a learner can do with a key in the lab, and to get there. */
public enum LabAction implements Intent {
    ENTER(Phrase.LAB_ENTER),
    UNSEAL(Phrase.LAB_UNSEAL),
    RUN(Phrase.LAB_RUN),
    STEP(Phrase.LAB_STEP),
    AGAIN(Phrase.LAB_AGAIN),
    FASTER(Phrase.LAB_FASTER),
    SLOWER(Phrase.LAB_SLOWER),
    NEXT_KNOB(Phrase.LAB_NEXT_KNOB),
    PREVIOUS_KNOB(Phrase.LAB_PREVIOUS_KNOB),
    MORE(Phrase.LAB_MORE),
    LESS(Phrase.LAB_LESS),
    TYPE(Phrase.LAB_TYPE),
    SET(Phrase.LAB_SET),
    RESET(Phrase.LAB_RESET),
    OPTIMIZER(Phrase.LAB_OPTIMIZER),
    OTHER_OPTIMIZER(Phrase.LAB_OTHER_OPTIMIZER),
    ON_OFF(Phrase.LAB_ON_OFF),
    ALL(Phrase.LAB_ALL),
    DETAILS(Phrase.LAB_DETAILS),
    NEXT_HEAT(Phrase.LAB_NEXT_HEAT),
    PREVIOUS_HEAT(Phrase.LAB_PREVIOUS_HEAT),
    VIEW(Phrase.LAB_VIEW),
    LOG(Phrase.LAB_LOG),
    CANVAS(Phrase.LAB_CANVAS),
    SMOOTH(Phrase.LAB_SMOOTH),
    INSPECT(Phrase.LAB_INSPECT),
    FIRST(Phrase.LAB_FIRST_ONE),
    LAST(Phrase.LAB_LAST_ONE),
    GO_TO(Phrase.LAB_GO_TO),
    NEXT_TURN(Phrase.LAB_NEXT_TURN),
    PREVIOUS_TURN(Phrase.LAB_PREVIOUS_TURN),
    LEAP_ON(Phrase.LAB_LEAP_ON),
    LEAP_BACK(Phrase.LAB_LEAP_BACK),
    COORDINATE(Phrase.LAB_COORDINATE),
    PREDICTION(Phrase.LAB_PREDICTION),
    ANSWER(Phrase.LAB_ANSWER),
    LOWER(Phrase.LAB_LOWER),
    HIGHER(Phrase.LAB_HIGHER),
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
