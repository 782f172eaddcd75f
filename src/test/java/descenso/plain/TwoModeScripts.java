package descenso.plain;

import static descenso.plain.TwoModeScript.readingScript;
import static descenso.plain.TwoModeScript.script;
import static descenso.plain.TwoModeScriptStart.lab;
import static descenso.plain.TwoModeScriptStart.lesson;
import static descenso.plain.TwoModeScriptStart.questionScreen;
import static descenso.plain.TwoModeScriptStart.quiz;
import static descenso.plain.TwoModeScriptStart.quizOfKinds;
import static descenso.plain.TwoModeScriptStart.review;
import static descenso.plain.TwoModeScriptStart.sealed;
import static descenso.plain.TwoModeScriptStart.unpredictedLab;

import java.util.List;
import java.util.stream.Stream;

/** The table of all scripts for keys and for lines of plain mode: the functions that the two modes have in common. */
final class TwoModeScripts {

    private static final List<TwoModeScript> COURSE = List.of(
            script("to the next page", lesson("valleys"), "RIGHT", "skip", "salta"),
            script("to the previous page", lesson("valleys"), "LEFT", "back", "vuelve"),
            script("back from the top of a page", lesson("valleys"), "PGUP", "ba", "vu"),
            script("on by the main key", lesson("title"), "SPACE+", "next", "sigue"),
            script("to the first unread page", lesson("title"), "ENTER", "go", "ve"),
            script("to a page by its number", lesson("title"), "6 ENTER", "go 6", "6"),
            script(
                    "to a page of the contents",
                    lesson("momentum"),
                    "c DOWN UP UP ENTER",
                    "contents | open 4",
                    "índice | 4"),
            script("around the contents", lesson("title"), "c END HOME PGDN PGUP ENTER", "cont | 0", "ind | 0"),
            script("the contents and back", lesson("momentum"), "c ESC", "contents | back", "indice | vuelve"),
            script(
                    "to a search result",
                    lesson("title"),
                    "/ momentum DOWN×2 UP ENTER",
                    "search momentum | 2",
                    "busca momentum | 2"),
            script(
                    "around the search results",
                    lesson("title"),
                    "/ rmsprop PGDN PGUP ENTER",
                    "search rmsprop | 1",
                    "busca rmsprop | 1"),
            script(
                    "a search without results",
                    lesson("title"),
                    "/ xyzzy ESC",
                    "search xyzzy | back",
                    "busca xyzzy | vuelve"),
            script(
                    "from the contents to a search",
                    lesson("title"),
                    "c / adam ENTER",
                    "contents | search adam | 1",
                    "índice | busca adam | 1"),
            script("the other language", lesson("momentum"), "L", "language", "idioma"),
            script("the other language and back", lesson("momentum"), "L L", "language | idioma", "idioma | language"),
            script("the questions of a page", lesson("momentum"), "a", "questions", "preguntas"),
            script("a review with nothing due", review(), "ESC", "back", "vuelve"),
            script("to a review with nothing due", lesson("momentum"), "v ENTER", "review | back", "repasa | vuelve"),
            script("the learner's progress", lesson("momentum"), "P ESC", "progress | back", "progreso | vuelve"),
            script(
                    "past the last page and back",
                    lesson("judgement"),
                    "RIGHT DOWN UP END HOME PGDN PGUP ESC",
                    "skip | back",
                    "salta | vuelve"),
            script(
                    "a challenge after the last page",
                    lesson("judgement"),
                    "RIGHT e",
                    "skip | lab",
                    "salta | laboratorio"),
            script(
                    "contents after the last page",
                    lesson("judgement"),
                    "END RIGHT c ESC",
                    "skip | contents | back",
                    "salta | indice | vuelve"),
            script("out of the tutor", lesson("momentum"), "q", "quit", "salir"),
            script("up and down a page", lesson("momentum"), "DOWN UP END HOME PGDN PGUP t t", "repeat", "repite"),
            script("the formulas in words", lesson("momentum"), "DOWN", "formula", "fórmula"),
            script("the bell, which only plain mode needs", lesson("momentum"), "DOWN", "bell", "timbre"),
            script("the help", lesson("momentum"), "? DOWN UP END HOME PGDN PGUP ESC", "help", "ayuda"),
            script(
                    "up and down the progress",
                    lesson("momentum"),
                    "P DOWN UP END HOME PGDN PGUP",
                    "progress | repeat",
                    "progreso | repite"),
            script("the notation", lesson("momentum"), "N ESC", "symbols | back", "símbolos | vuelve"),
            script(
                    "the notation during a search",
                    lesson("momentum"),
                    "/ F3 ESC ESC",
                    "symbols | back",
                    "símbolos | vuelve"),
            script("help during a search", lesson("momentum"), "/ F1 ESC ESC", "help", "ayuda"),
            script("out of a search", lesson("momentum"), "/ xyzzy ^C", "search xyzzy | quit", "busca xyzzy | salir"));

    private static final List<TwoModeScript> LAB = List.of(
            script("a run again from its page", lesson("analogy"), "e", "run", "corre"),
            script(
                    "to one of all experiments",
                    lesson("title"),
                    "e END UP PGUP PGDN HOME DOWN ENTER",
                    "lab | open 2",
                    "lab | 2"),
            script("the list and back", lesson("title"), "e ESC", "lab all | back", "laboratorio todos | vuelve"),
            script("out of the lab", lab("ball"), "ESC", "back", "vuelve"),
            script("an experiment that does not exist", unpredictedLab("nowhere"), "ESC", "back", "vuelve"),
            script("a run", lab("ball"), "SPACE", "run", "corre"),
            script("steps", lab("ball"), "s s s", "step | step 2", "paso 2 | paso"),
            script("no step after the last", lab("ball"), "SPACE s", "run | step", "corre | paso"),
            script("a restart", lab("ball"), "SPACE r", "run | restart", "corre | reinicia"),
            script("a second run", lab("ball"), "SPACE SPACE", "run | run ball", "corre | corre"),
            script("a higher value", lab("ball"), "RIGHT SPACE", "set lr more | run", "pon lr más | corre"),
            script("a lower value", lab("ball"), "LEFT SPACE", "set lr less | run", "pon lr menos | corre"),
            script(
                    "higher and lower values of another knob",
                    lab("ball"),
                    "DOWN RIGHT×2 LEFT",
                    "set beta more | set beta more | set beta less",
                    "pon beta más | pon beta más | pon beta menos"),
            script(
                    "one knob after the other",
                    lab("ball"),
                    "DOWN UP RIGHT SPACE RIGHT",
                    "set lr more | run | set lr more",
                    "pon lr más | corre | pon lr más"),
            script("a value", lab("ball"), "= 0.05 ENTER SPACE", "set lr 0.05 | run", "pon lr 0,05 | corre"),
            script("a value by its digits", lab("ball"), "DOWN 0.7 ENTER", "set beta0.beta .7", "pon beta 0,7"),
            script("a value discarded", lab("ball"), "= 0.7 F1 ESC ESC", "repeat", "repite"),
            script("out of a value", lab("ball"), "= ^C", "quit", "salir"),
            script(
                    "reset to the author's values",
                    lab("ball"),
                    "RIGHT SPACE R",
                    "set lr more | run | reset",
                    "pon lr más | corre | restaura"),
            script("another optimizer", lab("ball"), "TAB RIGHT", "choose | set lr more", "elige | pon lr más"),
            script(
                    "the previous optimizer",
                    lab("ball"),
                    "BACKTAB RIGHT",
                    "choose beta0.99 | set lr more",
                    "elige beta0.99 | pon lr más"),
            script("an optimizer off", lab("ball"), "SPACE o", "run | without beta0", "corre | sin beta0"),
            script(
                    "an optimizer off and on again",
                    lab("ball"),
                    "o SPACE o",
                    "without beta0 | run | with beta0",
                    "sin beta0 | corre | con beta0"),
            script("another heat", lab("saddle"), "SPACE PGUP", "run | heat 2", "corre | tanda 2"),
            script(
                    "the next heat",
                    lab("saddle"),
                    "SPACE PGUP×2 PGDN",
                    "run | heat 1 | heat",
                    "corre | tanda 1 | tanda"),
            script("another view", lab("ball"), "SPACE v", "run | show", "corre | muestra"),
            script("all of another view", lab("ball"), "SPACE v", "run | show | zoom", "corre | muestra | amplía"),
            script("another coordinate", lab("saddle"), "SPACE c", "run | coordinate 2", "corre | coordenada"),
            script("the inspection of a run", lab("ball"), "SPACE i", "run | inspect", "corre | inspecciona"),
            script(
                    "the inspection, step by step",
                    lab("ball"),
                    "SPACE i HOME RIGHT×2 LEFT",
                    "run | inspect first | next | next | inspect 2",
                    "corre | inspecciona primero | sigue | sigue | inspecciona 2"),
            script(
                    "the inspection, from turn to turn",
                    lab("ball"),
                    "TAB×2 SPACE i HOME DOWN",
                    "choose beta0.9 | run | inspect first | inspect turn",
                    "elige beta0.9 | corre | inspecciona primero | inspecciona giro"),
            script(
                    "the inspection of the previous turn",
                    lab("ball"),
                    "TAB×2 SPACE i END UP",
                    "choose beta0.9 | run | inspect 1995",
                    "elige beta0.9 | corre | inspecciona 1995"),
            script(
                    "the inspection, by leaps of ten steps",
                    lab("ball"),
                    "SPACE i HOME PGDN×2 PGUP",
                    "run | inspect 21 | inspect 11",
                    "corre | inspecciona | inspecciona 11"),
            script(
                    "the inspection of a given step",
                    lab("ball"),
                    "SPACE i 12 ENTER",
                    "run | inspect 12",
                    "corre | inspecciona 12"),
            script(
                    "the inspection of the last step",
                    lab("ball"),
                    "SPACE i HOME END",
                    "run | inspect first | inspect last",
                    "corre | inspecciona primero | inspecciona último"),
            script(
                    "the inspection of the next optimizer",
                    lab("ball"),
                    "SPACE i TAB",
                    "run | inspect | choose",
                    "corre | inspecciona | elige"),
            script(
                    "the inspection of the previous optimizer",
                    lab("ball"),
                    "SPACE i BACKTAB",
                    "run | inspect | choose beta0.99",
                    "corre | inspecciona | elige beta0.99"),
            script(
                    "the inspection of another coordinate",
                    lab("saddle"),
                    "SPACE i END c",
                    "run | inspect last | coordinate",
                    "corre | inspecciona último | coordenada 2"),
            script(
                    "out of the inspection",
                    lab("ball"),
                    "SPACE i ESC",
                    "run | inspect | back",
                    "corre | inspecciona | vuelve"),
            script(
                    "the race again from a step",
                    lab("ball"),
                    "SPACE i r",
                    "run | inspect | back",
                    "corre | inspecciona | vuelve"),
            script("a map of rates", lab("ball"), "w", "sweep", "barrido"),
            script(
                    "a map of rates and back",
                    lab("ball"),
                    "w RIGHT LEFT UP DOWN ESC",
                    "sweep | next",
                    "barrido | vuelve"),
            script(
                    "a cell of a map of rates",
                    lab("ball"),
                    "w UP×2 ENTER",
                    "sweep | open 0.01 0.1",
                    "barrido | abre 0,01 0,1"),
            script("a sweep", lab("ball"), "w w", "sweep | sweep", "barrido | barrido"),
            script("a sweep to its end", lab("ball"), "w w SPACE", "sweep | sweep | run", "barrido | barrido | corre"),
            script("a sweep and back", lab("ball"), "w w ESC", "sweep | sweep | next", "barrido | barrido | vuelve"),
            script(
                    "a run of a sweep",
                    lab("ball"),
                    "w w DOWN DOWN UP ENTER",
                    "sweep | sweep | open beta0.81 0.01",
                    "barrido | barrido | abre beta0.81 0,01"),
            script(
                    "the lowest rates of a sweep",
                    lab("ball"),
                    "w w HOME RIGHT×2 LEFT ENTER",
                    "sweep | sweep | open beta0 0.0003",
                    "barrido | barrido | abre beta0 3e-4"),
            script(
                    "the highest rate of a sweep",
                    lab("ball"),
                    "w w END ENTER",
                    "sweep | sweep | open beta0 3",
                    "barrido | barrido | abre beta0 3"),
            script(
                    "a sweep in the other language",
                    lab("ball"),
                    "w w L",
                    "sweep | sweep | language",
                    "barrido | barrido | idioma"),
            script("out of a sweep", lab("ball"), "w w q", "sweep | sweep | quit", "barrido | barrido | salir"),
            script(
                    "a sweep, another theme and help",
                    lab("ball"),
                    "w w t ? ESC",
                    "sweep | sweep | help",
                    "barrido | barrido | ayuda"),
            script(
                    "a challenge",
                    lab("ball"),
                    "DOWN 0.825 ENTER SPACE",
                    "set beta 0.825 | run",
                    "pon beta 0,825 | corre"),
            script("an export", lab("ball"), "SPACE x", "run | export", "corre | exporta"),
            script("an export before a run", lab("ball"), "x", "export", "exporta"),
            script("to the end at once", lab("ball"), "e", "run", "corre"),
            script(
                    "another pace and other drawings",
                    lab("ball"),
                    "+ - SPACE z Z > < l l m m a a f f d t",
                    "run | repeat",
                    "corre | repite"));

    private static final List<TwoModeScript> READINGS = List.of(
            readingScript(
                    "the details of a run",
                    lab("ball"),
                    "SPACE ENTER",
                    "run | show details",
                    "corre | muestra detalles"),
            readingScript(
                    "the details of the next run",
                    lab("ball"),
                    "SPACE ENTER TAB",
                    "run | choose | show details",
                    "corre | elige | muestra det"),
            readingScript(
                    "the details of the previous run",
                    lab("ball"),
                    "SPACE ENTER BACKTAB",
                    "run | choose beta0.99 | show details",
                    "corre | elige beta0.99 | muestra detalles"),
            readingScript("theory", lab("ball"), "SPACE y", "run | show theory", "corre | muestra teoría"),
            readingScript("challenges", lab("ball"), "g", "show challenges", "muestra retos"),
            readingScript(
                    "a verdict",
                    unpredictedLab("ball"),
                    "SPACE ENTER p",
                    "run | answer 1 2 3 4 | predict",
                    "corre | responde 1 2 3 4 | predice"),
            readingScript(
                    "a verdict unfolded",
                    unpredictedLab("ball"),
                    "SPACE ENTER ENTER",
                    "run | answer 1 2 3 4 | show verdict",
                    "corre | responde 1 2 3 4 | muestra veredicto"));

    private static final List<TwoModeScript> PREDICTIONS = List.of(
            script(
                    "what was seen, wrongly",
                    unpredictedLab("learning-rate"),
                    "SPACE UP ENTER 1 ENTER ENTER",
                    "run | answer 4 | answer 1",
                    "corre | responde 4 | responde 1"),
            script(
                    "what was seen, skipped",
                    unpredictedLab("learning-rate"),
                    "SPACE UP ENTER ESC",
                    "run | answer 4 | back",
                    "corre | responde 4 | vuelve"),
            script(
                    "what was seen, after the picture is shown again",
                    unpredictedLab("learning-rate"),
                    "SPACE UP ENTER r 4 ENTER",
                    "run | answer 4 | restart | answer 4",
                    "corre | responde 4 | reinicia | responde 4"),
            script("a prediction before a run", unpredictedLab("ball"), "SPACE", "run", "corre"),
            script(
                    "a prediction before a run, and back",
                    unpredictedLab("ball"),
                    "SPACE ESC",
                    "run | back",
                    "corre | vuelve"),
            script("a prediction shown again", lab("ball"), "p", "predict", "predice"),
            script("an order", unpredictedLab("ball"), "SPACE RIGHT ENTER", "run | answer 2 1 3 4", "corre | 2 1 3 4"),
            script(
                    "the right order",
                    unpredictedLab("ball"),
                    "SPACE DOWN×2 LEFT×2 DOWN×2 RIGHT LEFT ENTER",
                    "run | 3 1 2 4",
                    "corre | responde 3 1 2 4"),
            script("a number", unpredictedLab("valley"), "SPACE 10 ENTER", "run | answer 10", "corre | responde 10"),
            script(
                    "no number",
                    unpredictedLab("valley"),
                    "SPACE DOWN UP DOWN ENTER",
                    "run | answer idk",
                    "corre | responde no sé"),
            script("no number at once", unpredictedLab("valley"), "SPACE DOWN ENTER", "run | run", "corre | corre"),
            script(
                    "a number discarded",
                    unpredictedLab("valley"),
                    "SPACE 10 F1 ESC ESC",
                    "run | help | back",
                    "corre | ayuda | vuelve"),
            script("out of a number", unpredictedLab("valley"), "SPACE ^C", "run | quit", "corre | salir"),
            script(
                    "an option",
                    unpredictedLab("constant-rate"),
                    "SPACE END UP UP HOME DOWN ENTER",
                    "run | 2",
                    "corre | responde 2"),
            script(
                    "no option",
                    unpredictedLab("constant-rate"),
                    "SPACE UP ENTER",
                    "run | answer 5",
                    "corre | responde no sé"),
            script(
                    "true or false",
                    unpredictedLab("bump"),
                    "SPACE DOWN ENTER",
                    "run | answer false",
                    "corre | responde falso"),
            script("other numbers", lesson("analogy"), "o ENTER", "other | answer 1 2 3 4", "otra ball | 1 2 3 4"),
            script("a prediction passed by", sealed("analogy"), "SPACE+ ESC ESC", "next | skip", "sigue | salta"),
            script("a prediction at the seal", sealed("analogy"), "END e SPACE", "predict", "predice"),
            script("a seal opened", sealed("valleys"), "END s", "open", "abre"),
            script("a seal opened, and the next one", sealed("valleys"), "END s END s", "open | open", "abre | abrir"),
            script("past the seal", sealed("valleys"), "RIGHT", "skip", "salta"),
            script("the seal in the other language", sealed("valleys"), "END L", "language", "idioma"));

    private static final List<TwoModeScript> QUESTIONS = List.of(
            script(
                    "a text",
                    questionScreen("kinds"),
                    "a bounce ^D DOWN SPACE ENTER",
                    "questions | answer bounce | answer 2",
                    "preguntas | responde bounce | responde 2"),
            script(
                    "a text of several lines",
                    questionScreen("kinds"),
                    "a bounce ENTER again ^D",
                    "questions | answer | bounce | again | .",
                    "preguntas | responde | bounce | again | ."),
            script(
                    "a text of several lines, discarded",
                    questionScreen("kinds"),
                    "a bounce ENTER ESC",
                    "questions | answer | bounce | ^C | back",
                    "preguntas | responde | bounce | ^C | vuelve"),
            script("no text", questionScreen("kinds"), "a ^D", "questions | answer idk", "preguntas | responde no sé"),
            script(
                    "a text answered, then back",
                    questionScreen("kinds"),
                    "a bounce ^D ESC",
                    "questions | answer bounce | back",
                    "preguntas | responde bounce | vuelve"),
            script(
                    "help while a text is typed",
                    questionScreen("kinds"),
                    "a F1 ESC",
                    "questions | help",
                    "preguntas | ayuda"),
            script("out of a text", questionScreen("kinds"), "a ^C", "questions | quit", "preguntas | salir"),
            script("a hint while a text is typed", lesson("momentum"), "a F2", "questions | hint", "preguntas | pista"),
            script(
                    "an option, and its hint",
                    questionScreen("kinds"),
                    "a TAB h PGDN PGUP END HOME DOWN UP DOWN ENTER",
                    "questions | skip | hint | 2",
                    "preguntas | salta | pista | responde 2"),
            script(
                    "a wrong option, shown",
                    questionScreen("kinds"),
                    "a TAB 1 ENTER h 3 ENTER s",
                    "questions | skip | answer 1 | hint | answer 3 | show",
                    "preguntas | salta | 1 | pista | 3 | muestra"),
            script(
                    "a wrong option, tried again",
                    questionScreen("kinds"),
                    "a TAB 1 ENTER ENTER 2 ENTER",
                    "questions | skip | answer 1 | answer 2",
                    "preguntas | salta | 1 | 2"),
            script(
                    "a wrong option, skipped",
                    questionScreen("kinds"),
                    "a TAB 1 ENTER TAB",
                    "questions | skip | 1 | skip",
                    "preguntas | salta | 1 | salta"),
            script(
                    "a wrong option, on",
                    questionScreen("kinds"),
                    "a TAB 1 ENTER SPACE+",
                    "questions | skip | 1 | next",
                    "preguntas | salta | 1 | sigue"),
            script(
                    "a right option, on",
                    questionScreen("kinds"),
                    "a TAB 2 ENTER ENTER",
                    "questions | skip | 2 | next",
                    "preguntas | salta | 2 | sigue"),
            script(
                    "a right option, read again",
                    questionScreen("kinds"),
                    "a TAB 2 ENTER DOWN UP END HOME PGUP PGDN SPACE+",
                    "questions | skip | 2 | repeat | next",
                    "preguntas | salta | 2 | repite | sigue"),
            script(
                    "an answer not known",
                    questionScreen("kinds"),
                    "a TAB 4 ENTER",
                    "questions | skip | show",
                    "preguntas | salta | muestra"),
            script(
                    "a question left",
                    questionScreen("kinds"),
                    "a TAB 1 ENTER ESC",
                    "questions | skip | 1 | back",
                    "preguntas | salta | 1 | vuelve"),
            script(
                    "several options",
                    questionScreen("kinds"),
                    "a TAB×2 SPACE DOWN×2 SPACE ENTER",
                    "questions | skip | skip | answer 1 3",
                    "preguntas | salta | salta | 1 y 3"),
            script(
                    "a number computed by hand",
                    questionScreen("kinds"),
                    "a TAB×3 1.1 DOWN UP ENTER",
                    "questions | skip | skip | skip | 1.1",
                    "preguntas | salta | salta | salta | 1.1"),
            script(
                    "an order of items",
                    questionScreen("kinds"),
                    "a TAB×4 RIGHT ENTER",
                    "questions | go 1 | questions | skip | skip | skip | skip | 2 1 3",
                    "preguntas | salta | salta | salta | salta | 2 1 3"),
            script(
                    "another order of items",
                    questionScreen("kinds"),
                    "a TAB×4 DOWN×2 LEFT ENTER",
                    "questions | skip | skip | skip | skip | 1 > 3 > 2",
                    "preguntas | salta | salta | salta | salta | 1 3 2"),
            script(
                    "pairs",
                    questionScreen("kinds"),
                    "a TAB×5 RIGHT×2 DOWN RIGHT×3 DOWN RIGHT×2 LEFT ENTER",
                    "questions | skip | skip | skip | skip | skip | 1b 2c 3a",
                    "preguntas | salta | salta | salta | salta | salta | 1b 2c 3a"),
            script(
                    "false, and the reason",
                    questionScreen("kinds"),
                    "a TAB×6 ENTER LEFT DOWN ENTER 2 ENTER",
                    "questions | skip | skip | skip | skip | skip | skip | answer true | answer false | answer 2",
                    "preguntas | salta | salta | salta | salta | salta | salta | responde falso | responde 2"),
            script(
                    "a refutation, and back",
                    lesson("momentum"),
                    "a TAB×3 3 ENTER e ESC",
                    "questions | skip | skip | skip | 3 | refute | back",
                    "preguntas | salta | salta | salta | 3 | refuta | vuelve"),
            script(
                    "a refutation after the solution",
                    lesson("momentum"),
                    "a TAB×3 3 ENTER s e",
                    "questions | skip | skip | skip | 3 | show | refute",
                    "preguntas | salta | salta | salta | 3 | muestra | refuta"),
            script(
                    "a round",
                    quizOfKinds(),
                    "TAB 1 ENTER h 2 ENTER SPACE+ SPACE DOWN×2 SPACE ENTER SPACE+ ESC",
                    "skip | 1 | hint | answer 2 | next | 1 3 | next | back",
                    "salta | 1 | pista | responde 2 | sigue | 1 3 | sigue | vuelve"),
            script(
                    "to the end of a round",
                    quizOfKinds(),
                    "TAB×5 2 RIGHT 1 RIGHT×2 DOWN TAB TAB",
                    "skip | skip | skip | skip | skip | skip | skip",
                    "salta | salta | salta | salta | salta | salta | salta"),
            script("a review graded as forgotten", review("choice"), "1 ENTER 1", "answer 1 | grade 1", "1 | nota 1"),
            script("a review graded as hard", review("choice"), "1 ENTER 2", "answer 1 | grade 2", "1 | nota 2"),
            script("a review graded as good", review("choice"), "1 ENTER 3", "answer 1 | grade 3", "1 | nota 3"),
            script("a review graded as easy", review("choice"), "1 ENTER 4", "answer 1 | grade 4", "1 | nota 4"),
            script("a grade undone at once", review("choice", "order"), "1 ENTER u", "answer 1 | undo", "1 | deshaz"),
            script(
                    "a grade undone at the next question",
                    review("choice", "order"),
                    "1 ENTER 4 SPACE+ u",
                    "answer 1 | grade 4 | next | undo",
                    "1 | nota 4 | sigue | deshaz"),
            script(
                    "a grade undone at the end",
                    review("choice"),
                    "1 ENTER SPACE+ u",
                    "answer 1 | next | undo",
                    "1 | sigue | deshaz"),
            script(
                    "a wrong answer in a review",
                    review("choice"),
                    "2 ENTER SPACE+ SPACE+",
                    "answer 2 | next | next",
                    "2 | sigue | sigue"));

    private static final List<TwoModeScript> LONG = List.of(
            script(
                    "a whole lesson",
                    sealed("momentum"),
                    "SPACE+ 10 ENTER ESC×2 SPACE+ RIGHT×2 ENTER ESC×2 SPACE+ 11 ENTER ESC×2 SPACE+"
                            + " xyzzy ^D SPACE DOWN SPACE DOWN SPACE ENTER SPACE+ -0.16 ENTER SPACE+ 1.5 ENTER SPACE+ 4 ENTER SPACE+",
                    "next | answer 10 | next | next | 2 3 1 | next | next | 11 | next | next"
                            + " | answer xyzzy | 1 2 3 | next | -0.16 | next | 1.5 | next | answer 4 | next",
                    "sigue | responde 10 | sigue | sigue | 2 3 1 | sigue | sigue | 11 | sigue | sigue"
                            + " | responde xyzzy | 1 2 3 | sigue | -0.16 | sigue | 1.5 | sigue | responde 4 | sigue"),
            script(
                    "questions of every kind",
                    questionScreen("kinds"),
                    "SPACE+ xyzzy ^D SPACE DOWN SPACE ENTER SPACE+ 2 ENTER SPACE+ SPACE DOWN×2 SPACE ENTER SPACE+ 1.1 ENTER SPACE+"
                            + " RIGHT ENTER SPACE+ 2 3 1 ENTER SPACE+ 2 ENTER 2 ENTER SPACE+",
                    "next | answer xyzzy | 1 2 | next | 2 | next | 1 3 | next | 1.1 | next"
                            + " | 2 1 3 | next | 1b 2c 3a | next | answer false 2 | next",
                    "sigue | responde xyzzy | 1 2 | sigue | 2 | sigue | 1 3 | sigue | 1.1 | sigue"
                            + " | 2 1 3 | sigue | 1b 2c 3a | sigue | responde falso 2 | sigue"),
            script(
                    "a round with every kind of help",
                    quiz("momentum"),
                    "TAB×3 3 ENTER h 2 ENTER ENTER 1 ENTER e ESC s e ESC SPACE+ ESC",
                    "skip | skip | skip | 3 | hint | 2 | 1 | refute | back | show | refute | back | next | back",
                    "salta | salta | salta | 3 | pista | 2 | 1 | refuta | vuelve | muestra | refuta | vuelve | sigue | vuelve"),
            script(
                    "a review, graded and undone",
                    review("choice", "order", "truth"),
                    "1 ENTER 2 SPACE+ u 2 ENTER 4 SPACE+ RIGHT ENTER SPACE+ ESC",
                    "1 | grade 2 | next | undo | 2 | grade 4 | next | 2 1 3 | next | back",
                    "1 | nota 2 | sigue | deshaz | 2 | nota 4 | sigue | 2 1 3 | sigue | vuelve"));

    private TwoModeScripts() {}

    /** Returns the script that leads from a screen of the course to the next, with all that lies on the way. */
    static TwoModeScript wholeLesson() {
        return LONG.get(0);
    }

    static List<TwoModeScript> all() {
        return Stream.of(COURSE, LAB, READINGS, PREDICTIONS, QUESTIONS, LONG)
                .flatMap(List::stream)
                .toList();
    }
}
