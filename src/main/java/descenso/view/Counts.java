package descenso.view;

import descenso.phrases.Phrase;

/** So many steps or epochs, in words. */
record Counts(Speech speech) {

    String steps(int number) {
        return count(number, Phrase.LABWORDS_STEP, Phrase.LABWORDS_STEPS);
    }

    String epochs(int number) {
        return count(number, Phrase.LABWORDS_EPOCH, Phrase.LABWORDS_EPOCHS);
    }

    /** @param epochs less than one where there are none */
    String both(int epochs, int steps) {
        return epochs < 1 ? steps(steps) : speech.say(Phrase.LABWORDS_EPOCHS_IN_STEPS, epochs(epochs), steps(steps));
    }

    private String count(int number, Phrase one, Phrase many) {
        return number == 1 ? speech.say(one) : speech.say(many, Integer.toString(number));
    }
}
