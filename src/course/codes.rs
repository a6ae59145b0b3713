//! Every diagnostic code of the loader. They are stable: authors and scripts may rely on them.

macro_rules! codes {
    ($($name:ident = $code:literal: $about:literal;)*) => {
        $(#[doc = $about] pub const $name: &str = $code;)*

        /// Every code with what it means, in the order of `docs/COURSE-FORMAT.md`.
        pub const ALL: &[(&str, &str)] = &[$(($code, $about)),*];
    };
}

codes! {
    MISSING_FILE = "missing-file": "A file the course needs is not there.";
    NOT_UTF8 = "not-utf8": "A file is not UTF-8 text.";
    CONTROL_CHARACTER = "control-character": "A control character, or one that turns the writing direction, stands in a text.";
    TOO_LARGE = "too-large": "A file is larger, deeper or fuller than a course file may be.";
    TOO_MANY = "too-many-problems": "There are more problems than are shown.";
    BAD_YAML = "bad-yaml": "A file is not one YAML document.";
    YAML_ALIAS = "yaml-alias": "A YAML anchor or alias; the format has none.";
    YAML_TAG = "yaml-tag": "A YAML tag; the format has none.";
    DUPLICATE_KEY = "duplicate-key": "A key stands twice among the same keys.";
    UNKNOWN_KEY = "unknown-key": "A key that does not exist here.";
    MISSING_KEY = "missing-key": "A key that must be there is not.";
    WRONG_TYPE = "wrong-type": "A value of another type than its key takes.";
    BAD_VALUE = "bad-value": "A value that its key does not take.";
    UNSUPPORTED_FORMAT = "unsupported-format": "The course is written in a format of another version.";
    BAD_ID = "bad-id": "An id with characters that ids do not have.";
    DUPLICATE_ID = "duplicate-id": "An id is given twice.";
    UNKNOWN_LANGUAGE = "unknown-language": "A language the workshop does not speak.";
    UNKNOWN_VARIABLE = "unknown-variable": "A `${variable}` the course does not declare.";
    UNKNOWN_CONDITION = "unknown-condition": "A word in a condition that is not one of the known ones.";
    UNKNOWN_CHECK = "unknown-check": "A kind of check that does not exist.";
    MISSING_CHECK = "missing-check": "A step that is not just read proves nothing.";
    CHECK_WITHOUT_ACTION = "check-without-action": "A check looks at something its step does not do.";
    MISSING_ACTION = "missing-action": "A step asks for nothing, or for several things at once.";
    BAD_PATH = "bad-path": "A path that is absolute, leaves its folder or is not plain.";
    BAD_PORT = "bad-port": "A port that is not a number from 1 to 65535.";
    BAD_SIZE = "bad-size": "A size that is not a number with one of docker's units.";
    BAD_REGEX = "bad-regex": "A regular expression that cannot be read.";
    UNKNOWN_CHOICE = "unknown-choice": "An answer that is not among the choices.";
    UNKNOWN_LESSON = "unknown-lesson": "A lesson needs one that does not stand before it.";
    UNKNOWN_FILE = "unknown-file": "A fence or note names a file that no step has written so far, or a line it does not have.";
    UNUSED_FILE = "unused-file": "A file or lesson folder that nothing refers to.";
    MISSING_TITLE = "missing-title": "A text does not begin with its title.";
    UNKNOWN_SECTION = "unknown-section": "A heading's id names nothing in the lesson.";
    BAD_HEADING = "bad-heading": "A heading that does not say what it belongs to, or says it wrongly.";
    NOTE_ON_ANOTHER_LINE = "note-on-another-line": "A note quotes nothing of the line it is about, or something that line does not have.";
    MISSING_TRANSLATION = "missing-translation": "A language the course promises has no text.";
    MISSING_SECTION = "missing-section": "A step, hint, choice, note or check text is missing in a language.";
    UNTITLED_CHECK = "untitled-check": "A check has no heading that says what will be true; learners see its id.";
    BAD_FENCE = "bad-fence": "A fence that takes its content from the lesson cannot get it, or has content of its own.";
    UNKNOWN_DIAGRAM = "unknown-diagram": "A fence refers to a diagram that does not exist.";
    UNKNOWN_REFERENCE = "unknown-reference": "A mutant names a step, check or mistake that does not exist.";
    BAD_CHANGE = "bad-change": "A mutant changes a text that does not stand in the file exactly once.";
    BAD_LINK = "bad-link": "A link that leads nowhere.";
}
