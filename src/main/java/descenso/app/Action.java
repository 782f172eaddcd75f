package descenso.app;

import descenso.phrases.Phrase;

/** What a learner can do with a key all over the tutor. */
public enum Action implements Intent {
    NEXT(Phrase.ACTION_NEXT),
    PREVIOUS(Phrase.ACTION_PREVIOUS),
    GO_ON(Phrase.ACTION_GO_ON),
    GO_BACK(Phrase.ACTION_GO_BACK),
    DOWN(Phrase.ACTION_DOWN),
    UP(Phrase.ACTION_UP),
    TOP(Phrase.ACTION_TOP),
    BOTTOM(Phrase.ACTION_BOTTOM),
    OPEN(Phrase.ACTION_OPEN),
    CONTINUE(Phrase.ACTION_CONTINUE),
    CONTENTS(Phrase.ACTION_CONTENTS),
    SEARCH(Phrase.ACTION_SEARCH),
    HELP(Phrase.ACTION_HELP),
    LANGUAGE(Phrase.ACTION_LANGUAGE),
    THEME(Phrase.ACTION_THEME),
    BACK(Phrase.ACTION_BACK),
    QUIT(Phrase.ACTION_QUIT);

    private final Phrase words;

    Action(Phrase words) {
        this.words = words;
    }

    @Override
    public Phrase words() {
        return words;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.action(this);
    }
}
