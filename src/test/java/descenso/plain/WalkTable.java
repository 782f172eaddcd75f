package descenso.plain;

import static descenso.plain.Walk.along;
import static descenso.plain.Walk.toRead;
import static descenso.plain.WalkStart.asked;
import static descenso.plain.WalkStart.bet;
import static descenso.plain.WalkStart.lab;
import static descenso.plain.WalkStart.quiz;
import static descenso.plain.WalkStart.quizOfKinds;
import static descenso.plain.WalkStart.review;
import static descenso.plain.WalkStart.sealed;
import static descenso.plain.WalkStart.slide;

import java.util.List;
import java.util.stream.Stream;

/** The table of all walks by keys and by lines of plain mode: the functions that the two modes have in common. */
final class WalkTable {

    private static final List<Walk> COURSE = List.of(
            along("to the next page", slide("valleys"), "RIGHT", "skip", "salta"),
            along("to the previous page", slide("valleys"), "LEFT", "back", "vuelve"),
            along("back from the top of a page", slide("valleys"), "PGUP", "ba", "vu"),
            along("on by the main key", slide("title"), "SPACE+", "next", "sigue"),
            along("to the first unread page", slide("title"), "ENTER", "go", "ve"),
            along("to a page by its number", slide("title"), "6 ENTER", "go 6", "6"),
            along(
                    "to a page of the contents",
                    slide("momentum"),
                    "c DOWN UP UP ENTER",
                    "contents | open 4",
                    "índice | 4"),
            along("around the contents", slide("momentum"), "c END HOME PGDN PGUP ENTER", "cont | 0", "ind | 0"),
            along("the contents and back", slide("momentum"), "c ESC", "contents | back", "indice | vuelve"),
            along(
                    "to a search result",
                    slide("title"),
                    "/ momentum DOWN×2 UP ENTER",
                    "search momentum | 2",
                    "busca momentum | 2"),
            along(
                    "around the search results",
                    slide("title"),
                    "/ rmsprop PGDN PGUP ENTER",
                    "search rmsprop | 1",
                    "busca rmsprop | 1"),
            along(
                    "a search without results",
                    slide("title"),
                    "/ xyzzy ESC",
                    "search xyzzy | back",
                    "busca xyzzy | vuelve"),
            along(
                    "from the contents to a search",
                    slide("title"),
                    "c / adam ENTER",
                    "contents | search adam | 1",
                    "índice | busca adam | 1"),
            along("the other language", slide("momentum"), "L", "language", "idioma"),
            along("the other language and back", slide("momentum"), "L L", "language | idioma", "idioma | language"),
            along("the questions of a page", slide("momentum"), "a", "questions", "preguntas"),
            along("a review with nothing due", review(), "ESC", "back", "vuelve"),
            along("to a review with nothing due", slide("momentum"), "v ENTER", "review | back", "repasa | vuelve"),
            along("the learner's progress", slide("momentum"), "P ESC", "progress | back", "progreso | vuelve"),
            along("out of the tutor", slide("momentum"), "q", "quit", "salir"),
            along("up and down a page", slide("momentum"), "DOWN UP END HOME PGDN PGUP t t", "repeat", "repite"),
            along("the formulas in words", slide("momentum"), "DOWN", "formula", "fórmula"),
            along("the bell, which only plain mode needs", slide("momentum"), "DOWN", "bell", "timbre"),
            along("the help", slide("momentum"), "? DOWN UP END HOME PGDN PGUP ESC", "help", "ayuda"),
            along(
                    "up and down the progress",
                    slide("momentum"),
                    "P DOWN UP END HOME PGDN PGUP",
                    "progress | repeat",
                    "progreso | repite"),
            along("help during a search", slide("momentum"), "/ F1 ESC ESC", "help", "ayuda"),
            along("out of a search", slide("momentum"), "/ xyzzy ^C", "search xyzzy | quit", "busca xyzzy | salir"));

    private static final List<Walk> LAB = List.of(
            along("to the experiment of a page", slide("analogy"), "e", "lab", "laboratorio"),
            along(
                    "to one of all experiments",
                    slide("title"),
                    "e END UP PGUP PGDN HOME DOWN ENTER",
                    "lab | open 2",
                    "lab | 2"),
            along("the list and back", slide("title"), "e ESC", "lab all | back", "laboratorio todos | vuelve"),
            along("out of the lab", lab("ball"), "ESC", "back", "vuelve"),
            along("an experiment that does not exist", bet("nowhere"), "ESC", "back", "vuelve"),
            along("a run", lab("ball"), "SPACE", "run", "corre"),
            along("steps", lab("ball"), "s s s", "step | step 2", "paso 2 | paso"),
            along("no step after the last", lab("ball"), "SPACE s", "run | step", "corre | paso"),
            along("a restart", lab("ball"), "SPACE r", "run | restart", "corre | reinicia"),
            along("a second run", lab("ball"), "SPACE SPACE", "run | run ball", "corre | corre"),
            along("a higher value", lab("ball"), "RIGHT SPACE", "set lr more | run", "pon lr más | corre"),
            along("a lower value", lab("ball"), "LEFT SPACE", "set lr less | run", "pon lr menos | corre"),
            along(
                    "higher and lower values of another knob",
                    lab("ball"),
                    "DOWN RIGHT×2 LEFT",
                    "set beta more | set beta more | set beta less",
                    "pon beta más | pon beta más | pon beta menos"),
            along(
                    "one knob after the other",
                    lab("ball"),
                    "DOWN UP RIGHT SPACE RIGHT",
                    "set lr more | run | set lr more",
                    "pon lr más | corre | pon lr más"),
            along("a value", lab("ball"), "= 0.05 ENTER SPACE", "set lr 0.05 | run", "pon lr 0,05 | corre"),
            along("a value by its digits", lab("ball"), "DOWN 0.7 ENTER", "set beta0.beta .7", "pon beta 0,7"),
            along("a value discarded", lab("ball"), "= 0.7 F1 ESC ESC", "repeat", "repite"),
            along("out of a value", lab("ball"), "= ^C", "quit", "salir"),
            along(
                    "reset to the author's values",
                    lab("ball"),
                    "RIGHT SPACE R",
                    "set lr more | run | reset",
                    "pon lr más | corre | restaura"),
            along("another optimizer", lab("ball"), "TAB RIGHT", "choose | set lr more", "elige | pon lr más"),
            along(
                    "the previous optimizer",
                    lab("ball"),
                    "BACKTAB RIGHT",
                    "choose beta0.99 | set lr more",
                    "elige beta0.99 | pon lr más"),
            along("an optimizer off", lab("ball"), "SPACE o", "run | without beta0", "corre | sin beta0"),
            along(
                    "an optimizer off and on again",
                    lab("ball"),
                    "o SPACE o",
                    "without beta0 | run | with beta0",
                    "sin beta0 | corre | con beta0"),
            along("another heat", lab("saddle"), "SPACE PGUP", "run | heat 2", "corre | tanda 2"),
            along(
                    "the next heat",
                    lab("saddle"),
                    "SPACE PGUP×2 PGDN",
                    "run | heat 1 | heat",
                    "corre | tanda 1 | tanda"),
            along("another view", lab("ball"), "SPACE v", "run | show", "corre | muestra"),
            along("another coordinate", lab("saddle"), "SPACE c", "run | coordinate 2", "corre | coordenada"),
            along("the inspection of a run", lab("ball"), "SPACE i", "run | inspect", "corre | inspecciona"),
            along(
                    "the inspection, step by step",
                    lab("ball"),
                    "SPACE i HOME RIGHT×2 LEFT",
                    "run | inspect first | next | next | inspect 2",
                    "corre | inspecciona primero | sigue | sigue | inspecciona 2"),
            along(
                    "the inspection, from turn to turn",
                    lab("ball"),
                    "TAB×2 SPACE i HOME DOWN",
                    "choose beta0.9 | run | inspect first | inspect turn",
                    "elige beta0.9 | corre | inspecciona primero | inspecciona giro"),
            along(
                    "the inspection of the previous turn",
                    lab("ball"),
                    "TAB×2 SPACE i END UP",
                    "choose beta0.9 | run | inspect 1995",
                    "elige beta0.9 | corre | inspecciona 1995"),
            along(
                    "the inspection, by leaps of ten steps",
                    lab("ball"),
                    "SPACE i HOME PGDN×2 PGUP",
                    "run | inspect 21 | inspect 11",
                    "corre | inspecciona | inspecciona 11"),
            along(
                    "the inspection of a given step",
                    lab("ball"),
                    "SPACE i 12 ENTER",
                    "run | inspect 12",
                    "corre | inspecciona 12"),
            along(
                    "the inspection of the last step",
                    lab("ball"),
                    "SPACE i HOME END",
                    "run | inspect first | inspect last",
                    "corre | inspecciona primero | inspecciona último"),
            along(
                    "the inspection of the next optimizer",
                    lab("ball"),
                    "SPACE i TAB",
                    "run | inspect | choose",
                    "corre | inspecciona | elige"),
            along(
                    "the inspection of the previous optimizer",
                    lab("ball"),
                    "SPACE i BACKTAB",
                    "run | inspect | choose beta0.99",
                    "corre | inspecciona | elige beta0.99"),
            along(
                    "the inspection of another coordinate",
                    lab("saddle"),
                    "SPACE i c",
                    "run | inspect | coordinate",
                    "corre | inspecciona | coordenada 2"),
            along(
                    "out of the inspection",
                    lab("ball"),
                    "SPACE i ESC",
                    "run | inspect | back",
                    "corre | inspecciona | vuelve"),
            along("a sweep", lab("ball"), "w", "sweep", "barrido"),
            along("a sweep to its end", lab("ball"), "w SPACE", "sweep | run", "barrido | corre"),
            along("a sweep and back", lab("ball"), "w ESC", "sweep | next", "barrido | vuelve"),
            along(
                    "a run of a sweep",
                    lab("ball"),
                    "w DOWN DOWN UP ENTER",
                    "sweep | open beta0.81 0.01",
                    "barrido | abre beta0.81 0,01"),
            along(
                    "the lowest rates of a sweep",
                    lab("ball"),
                    "w HOME RIGHT×2 LEFT ENTER",
                    "sweep | open beta0 0.0003",
                    "barrido | abre beta0 3e-4"),
            along(
                    "the highest rate of a sweep",
                    lab("ball"),
                    "w END ENTER",
                    "sweep | open beta0 3",
                    "barrido | abre beta0 3"),
            along("a sweep in the other language", lab("ball"), "w L", "sweep | language", "barrido | idioma"),
            along("out of a sweep", lab("ball"), "w q", "sweep | quit", "barrido | salir"),
            along("a sweep, another theme and help", lab("ball"), "w t ? ESC", "sweep | help", "barrido | ayuda"),
            along(
                    "a challenge",
                    lab("ball"),
                    "DOWN 0.825 ENTER SPACE",
                    "set beta 0.825 | run",
                    "pon beta 0,825 | corre"),
            along("an export", lab("ball"), "SPACE x", "run | export", "corre | exporta"),
            along("an export before a run", lab("ball"), "x", "export", "exporta"),
            along(
                    "another pace and other drawings",
                    lab("ball"),
                    "+ - SPACE l l m m a a d t",
                    "run | repeat",
                    "corre | repite"));

    private static final List<Walk> READINGS = List.of(
            toRead(
                    "the details of a run",
                    lab("ball"),
                    "SPACE ENTER",
                    "run | show details",
                    "corre | muestra detalles"),
            toRead(
                    "the details of the next run",
                    lab("ball"),
                    "SPACE ENTER TAB",
                    "run | choose | show details",
                    "corre | elige | muestra det"),
            toRead(
                    "the details of the previous run",
                    lab("ball"),
                    "SPACE ENTER BACKTAB",
                    "run | choose beta0.99 | show details",
                    "corre | elige beta0.99 | muestra detalles"),
            toRead("theory", lab("ball"), "SPACE y", "run | show theory", "corre | muestra teoría"),
            toRead("challenges", lab("ball"), "g", "show challenges", "muestra retos"),
            toRead(
                    "a verdict",
                    bet("ball"),
                    "SPACE ENTER p",
                    "run | answer 1 2 3 4 | predict",
                    "corre | responde 1 2 3 4 | predice"));

    private static final List<Walk> PREDICTIONS = List.of(
            along("a prediction before a run", bet("ball"), "SPACE", "run", "corre"),
            along("a prediction before a run, and back", bet("ball"), "SPACE ESC", "run | back", "corre | vuelve"),
            along("a prediction shown again", lab("ball"), "p", "predict", "predice"),
            along("an order", bet("ball"), "SPACE RIGHT ENTER", "run | answer 2 1 3 4", "corre | 2 1 3 4"),
            along(
                    "the right order",
                    bet("ball"),
                    "SPACE DOWN×2 LEFT×2 DOWN×2 RIGHT LEFT ENTER",
                    "run | 3 1 2 4",
                    "corre | responde 3 1 2 4"),
            along("a number", bet("valley"), "SPACE 10 ENTER", "run | answer 10", "corre | responde 10"),
            along("no number", bet("valley"), "SPACE DOWN UP DOWN ENTER", "run | answer idk", "corre | responde no sé"),
            along("no number at once", bet("valley"), "SPACE DOWN ENTER", "run | run", "corre | corre"),
            along(
                    "a number discarded",
                    bet("valley"),
                    "SPACE 10 F1 ESC ESC",
                    "run | help | back",
                    "corre | ayuda | vuelve"),
            along("out of a number", bet("valley"), "SPACE ^C", "run | quit", "corre | salir"),
            along(
                    "an option",
                    bet("constant-rate"),
                    "SPACE END UP UP HOME DOWN ENTER",
                    "run | 2",
                    "corre | responde 2"),
            along("no option", bet("constant-rate"), "SPACE UP ENTER", "run | answer 5", "corre | responde no sé"),
            along("true or false", bet("bump"), "SPACE DOWN ENTER", "run | answer false", "corre | responde falso"),
            along("a prediction passed by", sealed("analogy"), "SPACE+ ESC ESC", "next | skip", "sigue | salta"),
            along("a prediction at the seal", sealed("analogy"), "END e", "predict", "predice"),
            along("a seal opened", sealed("valleys"), "END s", "open", "abre"),
            along("a seal opened, and the next one", sealed("valleys"), "END s END s", "open | open", "abre | abrir"),
            along("past the seal", sealed("valleys"), "RIGHT", "skip", "salta"),
            along("the seal in the other language", sealed("valleys"), "END L", "language", "idioma"));

    private static final List<Walk> QUESTIONS = List.of(
            along(
                    "a text",
                    asked("kinds"),
                    "a bounce ^D DOWN SPACE ENTER",
                    "questions | answer bounce | answer 2",
                    "preguntas | responde bounce | responde 2"),
            along(
                    "a text of several lines",
                    asked("kinds"),
                    "a bounce ENTER again ^D",
                    "questions | answer | bounce | again | .",
                    "preguntas | responde | bounce | again | ."),
            along(
                    "a text of several lines, discarded",
                    asked("kinds"),
                    "a bounce ENTER ESC",
                    "questions | answer | bounce | ^C | back",
                    "preguntas | responde | bounce | ^C | vuelve"),
            along("no text", asked("kinds"), "a ^D", "questions | answer idk", "preguntas | responde no sé"),
            along(
                    "a text answered, then back",
                    asked("kinds"),
                    "a bounce ^D ESC",
                    "questions | answer bounce | back",
                    "preguntas | responde bounce | vuelve"),
            along("help while a text is typed", asked("kinds"), "a F1 ESC", "questions | help", "preguntas | ayuda"),
            along("out of a text", asked("kinds"), "a ^C", "questions | quit", "preguntas | salir"),
            along("a hint while a text is typed", slide("momentum"), "a F2", "questions | hint", "preguntas | pista"),
            along(
                    "an option, and its hint",
                    asked("kinds"),
                    "a TAB h PGDN PGUP END HOME DOWN UP DOWN ENTER",
                    "questions | skip | hint | 2",
                    "preguntas | salta | pista | responde 2"),
            along(
                    "a wrong option, shown",
                    asked("kinds"),
                    "a TAB 1 ENTER h 3 ENTER s",
                    "questions | skip | answer 1 | hint | answer 3 | show",
                    "preguntas | salta | 1 | pista | 3 | muestra"),
            along(
                    "a wrong option, tried again",
                    asked("kinds"),
                    "a TAB 1 ENTER ENTER 2 ENTER",
                    "questions | skip | answer 1 | answer 2",
                    "preguntas | salta | 1 | 2"),
            along(
                    "a wrong option, skipped",
                    asked("kinds"),
                    "a TAB 1 ENTER TAB",
                    "questions | skip | 1 | skip",
                    "preguntas | salta | 1 | salta"),
            along(
                    "a wrong option, on",
                    asked("kinds"),
                    "a TAB 1 ENTER SPACE+",
                    "questions | skip | 1 | next",
                    "preguntas | salta | 1 | sigue"),
            along(
                    "a right option, on",
                    asked("kinds"),
                    "a TAB 2 ENTER ENTER",
                    "questions | skip | 2 | next",
                    "preguntas | salta | 2 | sigue"),
            along(
                    "a right option, read again",
                    asked("kinds"),
                    "a TAB 2 ENTER DOWN UP END HOME PGUP PGDN SPACE+",
                    "questions | skip | 2 | repeat | next",
                    "preguntas | salta | 2 | repite | sigue"),
            along(
                    "an answer not known",
                    asked("kinds"),
                    "a TAB 4 ENTER",
                    "questions | skip | show",
                    "preguntas | salta | muestra"),
            along(
                    "a question left",
                    asked("kinds"),
                    "a TAB 1 ENTER ESC",
                    "questions | skip | 1 | back",
                    "preguntas | salta | 1 | vuelve"),
            along(
                    "several options",
                    asked("kinds"),
                    "a TAB×2 SPACE DOWN×2 SPACE ENTER",
                    "questions | skip | skip | answer 1 3",
                    "preguntas | salta | salta | 1 y 3"),
            along(
                    "a number computed by hand",
                    asked("kinds"),
                    "a TAB×3 1.1 DOWN UP ENTER",
                    "questions | skip | skip | skip | 1.1",
                    "preguntas | salta | salta | salta | 1.1"),
            along(
                    "an order of items",
                    asked("kinds"),
                    "a TAB×4 RIGHT ENTER",
                    "questions | go 1 | questions | skip | skip | skip | skip | 2 1 3",
                    "preguntas | salta | salta | salta | salta | 2 1 3"),
            along(
                    "another order of items",
                    asked("kinds"),
                    "a TAB×4 DOWN×2 LEFT ENTER",
                    "questions | skip | skip | skip | skip | 1 > 3 > 2",
                    "preguntas | salta | salta | salta | salta | 1 3 2"),
            along(
                    "pairs",
                    asked("kinds"),
                    "a TAB×5 RIGHT×2 DOWN RIGHT×3 DOWN RIGHT×2 LEFT ENTER",
                    "questions | skip | skip | skip | skip | skip | 1b 2c 3a",
                    "preguntas | salta | salta | salta | salta | salta | 1b 2c 3a"),
            along(
                    "false, and the reason",
                    asked("kinds"),
                    "a TAB×6 ENTER LEFT DOWN ENTER 2 ENTER",
                    "questions | skip | skip | skip | skip | skip | skip | answer true | answer false | answer 2",
                    "preguntas | salta | salta | salta | salta | salta | salta | responde falso | responde 2"),
            along(
                    "a refutation, and back",
                    slide("momentum"),
                    "a TAB×3 3 ENTER e ESC",
                    "questions | skip | skip | skip | 3 | refute | back",
                    "preguntas | salta | salta | salta | 3 | refuta | vuelve"),
            along(
                    "a refutation after the solution",
                    slide("momentum"),
                    "a TAB×3 3 ENTER s e",
                    "questions | skip | skip | skip | 3 | show | refute",
                    "preguntas | salta | salta | salta | 3 | muestra | refuta"),
            along(
                    "a round",
                    quizOfKinds(),
                    "TAB 1 ENTER h 2 ENTER SPACE+ SPACE DOWN×2 SPACE ENTER SPACE+ ESC",
                    "skip | 1 | hint | answer 2 | next | 1 3 | next | back",
                    "salta | 1 | pista | responde 2 | sigue | 1 3 | sigue | vuelve"),
            along(
                    "to the end of a round",
                    quizOfKinds(),
                    "TAB×5 2 RIGHT 1 RIGHT×2 DOWN TAB TAB",
                    "skip | skip | skip | skip | skip | skip | skip",
                    "salta | salta | salta | salta | salta | salta | salta"),
            along("a review graded as forgotten", review("choice"), "1 ENTER 1", "answer 1 | grade 1", "1 | nota 1"),
            along("a review graded as hard", review("choice"), "1 ENTER 2", "answer 1 | grade 2", "1 | nota 2"),
            along("a review graded as good", review("choice"), "1 ENTER 3", "answer 1 | grade 3", "1 | nota 3"),
            along("a review graded as easy", review("choice"), "1 ENTER 4", "answer 1 | grade 4", "1 | nota 4"),
            along("a grade undone at once", review("choice", "order"), "1 ENTER u", "answer 1 | undo", "1 | deshaz"),
            along(
                    "a grade undone at the next question",
                    review("choice", "order"),
                    "1 ENTER 4 SPACE+ u",
                    "answer 1 | grade 4 | next | undo",
                    "1 | nota 4 | sigue | deshaz"),
            along(
                    "a grade undone at the end",
                    review("choice"),
                    "1 ENTER SPACE+ u",
                    "answer 1 | next | undo",
                    "1 | sigue | deshaz"),
            along(
                    "a wrong answer in a review",
                    review("choice"),
                    "2 ENTER SPACE+ SPACE+",
                    "answer 2 | next | next",
                    "2 | sigue | sigue"));

    private static final List<Walk> LONG = List.of(
            along(
                    "a whole lesson",
                    sealed("momentum"),
                    "SPACE+ 10 ENTER ESC×2 SPACE+ RIGHT×2 ENTER ESC×2 SPACE+ 11 ENTER ESC×2 SPACE+"
                            + " xyzzy ^D SPACE DOWN SPACE DOWN SPACE ENTER SPACE+ -0.16 ENTER SPACE+ 1.5 ENTER SPACE+ 4 ENTER SPACE+",
                    "next | answer 10 | next | next | 2 3 1 | next | next | 11 | next | next"
                            + " | answer xyzzy | 1 2 3 | next | -0.16 | next | 1.5 | next | answer 4 | next",
                    "sigue | responde 10 | sigue | sigue | 2 3 1 | sigue | sigue | 11 | sigue | sigue"
                            + " | responde xyzzy | 1 2 3 | sigue | -0.16 | sigue | 1.5 | sigue | responde 4 | sigue"),
            along(
                    "questions of every kind",
                    asked("kinds"),
                    "SPACE+ xyzzy ^D SPACE DOWN SPACE ENTER SPACE+ 2 ENTER SPACE+ SPACE DOWN×2 SPACE ENTER SPACE+ 1.1 ENTER SPACE+"
                            + " RIGHT ENTER SPACE+ 2 3 1 ENTER SPACE+ 2 ENTER 2 ENTER SPACE+",
                    "next | answer xyzzy | 1 2 | next | 2 | next | 1 3 | next | 1.1 | next"
                            + " | 2 1 3 | next | 1b 2c 3a | next | answer false 2 | next",
                    "sigue | responde xyzzy | 1 2 | sigue | 2 | sigue | 1 3 | sigue | 1.1 | sigue"
                            + " | 2 1 3 | sigue | 1b 2c 3a | sigue | responde falso 2 | sigue"),
            along(
                    "a round with every kind of help",
                    quiz("momentum"),
                    "TAB×3 3 ENTER h 2 ENTER ENTER 1 ENTER e ESC s e ESC SPACE+ ESC",
                    "skip | skip | skip | 3 | hint | 2 | 1 | refute | back | show | refute | back | next | back",
                    "salta | salta | salta | 3 | pista | 2 | 1 | refuta | vuelve | muestra | refuta | vuelve | sigue | vuelve"),
            along(
                    "a review, graded and undone",
                    review("choice", "order", "truth"),
                    "1 ENTER 2 SPACE+ u 2 ENTER 4 SPACE+ RIGHT ENTER SPACE+ ESC",
                    "1 | grade 2 | next | undo | 2 | grade 4 | next | 2 1 3 | next | back",
                    "1 | nota 2 | sigue | deshaz | 2 | nota 4 | sigue | 2 1 3 | sigue | vuelve"));

    private WalkTable() {}

    /** Returns the walk from a screen of the course to the next, with all that lies on the way. */
    static Walk wholeLesson() {
        return LONG.get(0);
    }

    static List<Walk> all() {
        return Stream.of(COURSE, LAB, READINGS, PREDICTIONS, QUESTIONS, LONG)
                .flatMap(List::stream)
                .toList();
    }
}
