/**
 * The runner of transcripts: files in which a person types, and in which the program's answers stand below. Their form
 * is described in {@link descenso.transcript.TranscriptFile}.
 */
package descenso.transcript;
