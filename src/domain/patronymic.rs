//! Patronymics, and how to tell them from the surnames that look like them: Ткачич, Богданович, Мицкевич.

/// What both end in.
const ENDINGS: [&str; 10] = ["ович", "евич", "йович", "ич", "овна", "евна", "инична", "ична", "івна", "ївна"];

/// Patronymics in a bare -ич come of these, and colloquially of names that end in a vowel: Николаич.
const SHORT: &str = "иль ілл кузьм козьм фом хом лук никит микит савв фок сил вавил гаврил ерем ярем";

/// The names of men from which patronymics are made, as far as these leave them.
const NAMES: &str = "абрам авраам аврам агафон адам адольф азат айдар айрат акоп александр алексе али альберт альфред \
    амир анатол анатолі анатоль андре андрі антон арам аркаді аркадь армен арнольд арон арсен арсені арсень артем артур \
    архип ахмед ахмет ашот богдан болеслав борис бронислав броніслав булат вадим валентин валері валерь вартан василь \
    вахтанг вениамин веніамін вилен викентий виктор віктор витал віталі виталь владимир владислав владлен володимир \
    всеволод вячеслав гаврил гавриил гали гасан геннаді геннадь генрих генріх георги георгі герман глеб гліб гнат горді \
    горде григор григорі григорь гурам гурген давид давыд дамир даниил данил демид демьян демян денис дмитр дмитри \
    євген євгені евген евгень егор елисе емельян єфим ефим ефрем захар зинови зінові зиновь зураб иван іван игнат \
    игнать ігнат игор ігор изяслав илларион ілларіон ильдар ильяс иннокенть иосиф йосип йосиф ипполит иракли исаак \
    ісаак исак исмаил казимир камил камиль карен карл карп касьян ким кирил кирилл клим климент кондрат константин \
    костянтин корне корні корнил кузьм лаврент лаврень лазар леон леонид леонід леонт леонть льв лук магомед макар \
    максим мансур марат марк маркіян мартин мартын матве матві махмуд меленть микит микола мирон мирослав мирослав \
    митрофан михаил михайл моисе мойсе мстислав мурат мухамед мухаммад муса наил назар натан нестор никит никифор \
    никола нурлан олег олекс олександр олексі омелян онисим онуфрі орест осип оскар остап павл панас пантеле петр \
    пилип платон прокоп прокоф прокофь прохор равил рамазан рафаил рафаэл рафик рашид ренат ринат рифат роберт родион \
    родіон роман ростислав рубен рудольф руслан рустам савел савель савв саид самвел самуил святослав семен семён \
    серафим серге сергі сидор соломон спиридон станислав станіслав степан стефан сулейман султан тарас тигран тимофе \
    тимофі тимур тихон трофим умар устин фадде фарид федор фёдор федос феликс фелікс филипп фом фрол харитон хасан \
    хачик хом шамил шамиль эдуард едуард эльдар эмиль эрик эрнест ернест юлі юлиан юліан юлиус юрі юрь як яким яков \
    яковл ян ярем ярослав";

/// Men whose name ends as those of women do.
const MEN: &str = "никита микита илья ілля ілія микола кузьма козьма фома хома лука савва сава фока сила гаврила вавила \
    ярема ерема єрема олекса данила мина мустафа муса иса яхья абдулла иона йона";

/// Women whose name ends otherwise.
const WOMEN: &str = "любов любовь нинель нінель адель рахиль рахіль эсфирь есфір юдіф юдифь николь ніколь мишель мішель руфь \
    руф айгерим айгуль гузель асель";

fn is_one_of(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|known| known == word)
}

/// Whether a word ends as patronymics do; surnames may, too.
pub fn ends_as_one(word: &str) -> bool {
    let word = word.to_lowercase();
    word == "ілліч" || ENDINGS.iter().any(|end| word.strip_suffix(end).is_some_and(|stem| stem.chars().count() >= 2))
}

/// Whether a word between a name and a surname, or behind both, is a patronymic: no given name ends so, and of surnames
/// only those in a bare -ич are told apart.
pub fn is_one(word: &str) -> bool {
    let lower = word.to_lowercase();
    let bare = lower.strip_suffix("ич").filter(|stem| !stem.ends_with("ов") && !stem.ends_with("ев"));
    ends_as_one(word) && bare.is_none_or(is_short)
}

fn is_short(stem: &str) -> bool {
    is_one_of(SHORT, stem) || (stem.ends_with(['а', 'е']) && is_one_of(NAMES, stem))
}

/// Whether a word behind a given name alone is its patronymic: one of a woman, or one of a man that comes of a name that
/// men have. What is left is a surname, and so is that of a man behind a woman's name.
pub fn is_one_of_somebody(given: &str, word: &str) -> bool {
    if !is_one(word) {
        return false;
    }
    let word = word.to_lowercase();
    let of_man = ["йович", "евич", "ович", "ич"].iter().find_map(|end| word.strip_suffix(end));
    of_man.is_none_or(|stem| !is_woman(given) && (is_one_of(NAMES, stem) || is_short(stem)))
}

/// Whether a given name is a woman's, as far as its ending says.
pub fn is_woman(given: &str) -> bool {
    let given = given.to_lowercase();
    is_one_of(WOMEN, &given) || (given.ends_with(['а', 'я']) && !is_one_of(MEN, &given))
}
