package descenso.app;

import descenso.phrases.Sentence;

/** What comes of an answer typed as a line of words. */
sealed interface Said {

    /** The reply as its keys would have made it, to be submitted. */
    record Made(Reply reply) implements Said {}

    /** The words are no answer; the sentence says what would be one. */
    record Unread(Sentence sentence) implements Said {}
}
