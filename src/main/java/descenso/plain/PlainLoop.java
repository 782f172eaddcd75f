package descenso.plain;

import descenso.app.Tutor;
import descenso.app.key.PlainCommand;
import descenso.app.screen.CommandResult;
import descenso.app.screen.Message;
import descenso.app.screen.PlainScreen;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.runtime.PlainSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tutor line by line: a prompt, a line, and what follows from it, until the learner leaves or no line comes any more. */
final class PlainLoop {

    private final LineSource lines;
    private final PlainOutput voice;
    private final CommandVocabulary vocabulary;
    private final ProgressAnnouncer meanwhile;
    private final PlainSession dialogue;
    private final NoveltyFilter news = new NoveltyFilter();

    /** Whether the last word may have led back to where the learner was. */
    private boolean isBack;

    private boolean rings;
    private boolean isRefused;

    /** Whether nothing has been said to the last word yet. */
    private boolean isSilent;

    /** @param meanwhile what the dialogue tells how far it is */
    PlainLoop(
            PlainSession dialogue,
            ProgressAnnouncer meanwhile,
            LineSource lines,
            PlainOutput voice,
            CommandVocabulary vocabulary) {
        this.dialogue = dialogue;
        this.meanwhile = meanwhile;
        this.lines = lines;
        this.voice = voice;
        this.vocabulary = vocabulary;
    }

    /** Goes on to the end; false where a line could not be done, or the place not be kept. */
    boolean run() {
        say(MessageKey.PLAIN_WELCOME);
        isRefused = dialogue.hasFailed();
        attempt(this::tell);
        while (!dialogue.isOver() && isAnsweredTo()) {
            attempt(this::tell);
        }
        say(dialogue.isPlaceKept() ? MessageKey.PLAIN_BYE : MessageKey.PLAIN_BYE_UNKEPT);
        return !isRefused && dialogue.isPlaceKept();
    }

    /** Does it; where memory is full for it, what filled it is given up, and that is told. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (OutOfMemoryError e) {
            isRefused = true;
            dialogue.giveUp();
            tell();
        }
    }

    /** Reads a line and does what it says; false where there is none any more. */
    private boolean isAnsweredTo() {
        try {
            Optional<String> line = lines.next(tutor().telling().prompt() + ": ");
            line.filter(text -> !text.isBlank()).ifPresent(text -> attempt(() -> heed(text)));
            return line.isPresent();
        } catch (LineSource.Stopped e) {
            say(MessageKey.PLAIN_NOTHING_RUNS);
            return true;
        }
    }

    private Tutor tutor() {
        return dialogue.tutor();
    }

    private void heed(String line) {
        ParsedCommand request = read(line);
        request.fault().ifPresent(this::refuse);
        if (request.fault().isPresent() && tutor().telling().acceptsMultiline()) {
            say(MessageKey.PLAIN_OWN_WORDS);
        }
        request.word().ifPresent(word -> heed(word, request.rest()));
    }

    private ParsedCommand read(String line) {
        return ParsedCommand.read(
                line, vocabulary, tutor().study().language(), vocabulary.here(tutor()), tutor().bare());
    }

    private void refuse(LocalizedMessage why) {
        isRefused = true;
        say(List.of(tutor().study().speech().say(why)));
    }

    private void heed(PlainCommand word, String rest) {
        switch (word) {
            case HELP -> help(rest);
            case REPEAT -> say(news.all());
            case FORMULA -> formulas();
            case BELL -> turnBell();
            default -> pass(word, rest);
        }
    }

    private void help(String rest) {
        Help help = new Help(vocabulary, tutor());
        if (rest.isEmpty()) {
            say(help.all());
            return;
        }
        ParsedCommand about = read(rest);
        about.fault().ifPresent(this::refuse);
        about.word().map(help::of).ifPresent(this::say);
    }

    private void formulas() {
        List<String> formulas = tutor().telling().formulas();
        if (formulas.isEmpty()) {
            say(MessageKey.PLAIN_NOTHING);
        }
        say(formulas);
    }

    private void turnBell() {
        rings = !rings;
        say(rings ? MessageKey.PLAIN_BELL_ON : MessageKey.PLAIN_BELL_OFF);
    }

    /** What it says is the tutor's to do. */
    private void pass(PlainCommand word, String rest) {
        boolean isDictated = word == PlainCommand.ANSWER
                && rest.isEmpty()
                && tutor().telling().acceptsMultiline();
        if (isDictated && !dictate()) {
            say(MessageKey.PLAIN_DRAFT_KEPT);
            return;
        }
        meanwhile.begin();
        isBack = tutor().mayReturn(word);
        boolean isAsked = tutor().isNavigation(word);
        CommandResult heard = dialogue.say(word, rest);
        if (isAsked && !heard.isRefused()) {
            news.reset();
        }
        isRefused |= heard.isRefused() || dialogue.hasFailed();
        isSilent = heard.aside().isEmpty();
        say(heard.aside());
        if (rings && meanwhile.hasRun()) {
            voice.bell();
        }
    }

    /** Line after line is written; false where it is given up, and what was said stays as a draft. */
    private boolean dictate() {
        say(MessageKey.PLAIN_DICTATE);
        MultilineInput dictation =
                new MultilineInput(lines, tutor().study().speech().say(MessageKey.PROMPT_DICTATION) + ": ");
        return dictation.take(line -> dialogue.hear(new Message.Pasted(line + "\n")));
    }

    /** What is new of where the learner is, and what happened meanwhile. */
    private void tell() {
        PlainScreen telling = tutor().telling();
        List<String> told =
                new ArrayList<>(news.newParts(telling, tutor().study().language(), isBack));
        dialogue.takeNotice()
                .forEach(notice -> told.add(tutor().study().speech().say(notice)));
        say(told.isEmpty() && isSilent && !dialogue.isOver() ? List.of(telling.summary()) : told);
        isSilent = false;
    }

    private void say(MessageKey phrase) {
        say(List.of(tutor().study().speech().say(phrase)));
    }

    private void say(List<String> paragraphs) {
        SpokenPunctuation ear = new SpokenPunctuation(tutor().study().speech());
        paragraphs.forEach(paragraph -> voice.say(ear.words(paragraph)));
    }
}
