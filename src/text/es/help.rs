//! Words, keys and the tour.

use crate::text::help::{Place, Step, Term, Word};

#[inline(never)]
pub(crate) fn term(term: Term) -> (&'static str, &'static str) {
    match term {
        Term::Stage => (
            "Etapa",
            "Un estado en el que puede estar una persona, como «Evaluando» o «Activo». Cada persona está siempre en una sola etapa.",
        ),
        Term::Transition => (
            "Paso",
            "Una flecha entre dos etapas, con la probabilidad de que una persona la siga en un periodo. Quien no sigue ninguna se queda.",
        ),
        Term::Channel => (
            "Canal",
            "De dónde vienen las personas nuevas, como la publicidad: tantas por periodo, a tanto cada una.",
        ),
        Term::Referral => (
            "Recomendación",
            "Clientes de una etapa que traen a personas nuevas: tantas por cliente y periodo, en promedio.",
        ),
        Term::Period => (
            "Periodo",
            "Una unidad de tiempo: un día, una semana, un mes, un trimestre o un año. Las probabilidades y los importes son por periodo.",
        ),
        Term::Tenure => (
            "Antigüedad",
            "Cuántos periodos completos lleva una persona en una etapa. Muchos clientes se van pronto, y los que se quedan, se quedan más tiempo.",
        ),
        Term::Segment => (
            "Segmento",
            "Una parte de todas las personas que difiere en algunos valores, como «Empresas». Cada persona pertenece siempre al mismo.",
        ),
        Term::Churn => (
            "Abandono",
            "Clientes que se van: quedan inactivos o se pierden. La tasa de abandono de un periodo es cuántos se fueron, dividido por cuántos había antes.",
        ),
        Term::Retention => (
            "Retención",
            "Clientes que se quedan. Es lo que deja el abandono: con un 5\u{a0}% de abandono al mes, se retiene al 95\u{a0}%.",
        ),
        Term::Lever => (
            "Palanca",
            "Un cambio que hace una estrategia, como un 10\u{a0}% menos de abandono desde el mes 7, con lo que cuesta.",
        ),
        Term::Strategy => (
            "Estrategia",
            "Una lista de palancas que se prueba junto a las demás estrategias, en los mismos futuros simulados.",
        ),
        Term::Baseline => (
            "Punto de partida",
            "La primera estrategia, normalmente «no cambiar nada». Todas las demás se comparan con ella.",
        ),
        Term::Event => (
            "Evento",
            "Algo que hace el mundo, sea cual sea la estrategia: un competidor, una crisis, una ley nueva.",
        ),
        Term::Future => (
            "Futuro",
            "Un curso simulado de los hechos, con su propia suerte y sus propios valores para lo que no sabemos. Miles de ellos muestran lo que puede pasar.",
        ),
        Term::Average => (
            "Promedio",
            "La media de todos los futuros. Los promedios se suman: los clientes de todas las etapas juntas son el promedio del total.",
        ),
        Term::Range90 => (
            "Rango del 90\u{a0}%",
            "Contiene nueve de cada diez futuros: uno de cada veinte queda por debajo y uno de cada veinte por encima.",
        ),
        Term::Chance => (
            "Lo que hace el azar",
            "La parte del rango que existiría aunque se conocieran todos los valores, porque las personas deciden una por una.",
        ),
        Term::Unknown => (
            "Lo que no sabemos",
            "La parte del rango que viene de los valores dados como rangos. Averiguar más la estrecha; tener más clientes, no.",
        ),
        Term::UncertainNumber => (
            "Valor incierto",
            "Un valor dado como rango, por ejemplo 10–15\u{a0}%. Cada futuro toma el suyo al azar, el mismo para todas las estrategias.",
        ),
        Term::Paired => (
            "Los mismos futuros para todas",
            "Todas las estrategias tienen la misma suerte, de modo que la diferencia entre dos es lo que hace la estrategia, y apenas azar.",
        ),
        Term::Seed => (
            "Semilla",
            "Donde empiezan los números aleatorios. El mismo escenario con la misma semilla da las mismas cifras, hasta el último dígito, en cualquier máquina.",
        ),
        Term::Observed => (
            "Valores observados",
            "Valores del mundo real, dibujados sobre los simulados, para ver qué tan bien se ajusta el recorrido.",
        ),
        Term::Npv => (
            "Beneficio descontado",
            "Todo el beneficio del horizonte en dinero de hoy: lo que llega más tarde cuenta menos, según la tasa de descuento. También se llama valor actual neto.",
        ),
        Term::DiscountRate => (
            "Tasa de descuento",
            "Lo que un año de espera quita al valor del dinero. Al 10\u{a0}%, 110\u{a0}€ dentro de un año valen 100\u{a0}€ hoy.",
        ),
        Term::Cac => (
            "Coste de adquisición",
            "Lo que cuesta ganar un cliente nuevo: canales, premios por recomendar y todo lo gastado en clientes potenciales, dividido por los clientes nuevos.",
        ),
        Term::Payback => (
            "Plazo de recuperación",
            "El primer periodo a partir del cual se ha recuperado todo lo gastado hasta entonces, y así se mantiene.",
        ),
        Term::Clv => (
            "Valor de vida del cliente",
            "El beneficio descontado que se espera de una persona a partir de una etapa, con o sin las personas que recomienda.",
        ),
        Term::Nps => (
            "Promotores netos (NPS)",
            "La parte de todos los clientes que está en etapas de promotores menos la que está en etapas de detractores, de −100 a +100. Los de otras etapas no cuentan como ninguno de los dos.",
        ),
        Term::KFactor => (
            "Factor k",
            "Cuántas personas trae directamente una persona, en promedio, en todo el horizonte. Por encima de 1, un recorrido crece por sí solo.",
        ),
        Term::GrossMargin => (
            "Margen bruto",
            "La parte de los ingresos que queda después del coste de lo vendido.",
        ),
        Term::Accrual => (
            "Devengo",
            "Si el dinero de un periodo cuenta los clientes del final, los del inicio o la mitad de cada uno.",
        ),
        Term::Frailty => (
            "Diferencias duraderas",
            "Algunos clientes son siempre más propensos a irse que otros. Con el tiempo quedan los leales, y el abandono baja sin que nadie mejore nada.",
        ),
        Term::Market => (
            "Límite del mercado",
            "Cuántas personas se pueden ganar en total. Cuantas más hayan llegado ya, menos llegan de nuevo.",
        ),
        Term::InternalCustomer => (
            "Cliente interno",
            "El compañero o departamento que recibe lo que usted entrega y lo necesita para cumplir la promesa al cliente.",
        ),
    }
}

#[inline(never)]
pub(crate) fn place(place: Place) -> &'static str {
    match place {
        Place::Everywhere => "En todo lugar",
        Place::Map => "En el mapa",
        Place::Number => "En un valor",
        Place::Slider => "En un deslizador",
        Place::Story => "Al presentar un relato",
        Place::Playback => "En la reproducción",
    }
}

#[inline(never)]
pub(crate) fn keys(place: Place) -> &'static [(&'static str, &'static str)] {
    match place {
        Place::Everywhere => &[
            ("Ctrl+Z", "Deshacer"),
            ("Ctrl+Mayús+Z", "Rehacer"),
            ("Tab", "Ir al control siguiente"),
            ("Esc", "Cerrar lo que está abierto"),
            ("?", "Esta hoja"),
        ],
        Place::Map => &[
            ("← → ↑ ↓", "Ir a la etapa siguiente"),
            ("Intro", "Abrir lo que está enfocado"),
            ("F2", "Cambiar su nombre"),
            ("Mayús+← → ↑ ↓", "Mover la etapa, curvar el paso"),
            ("N", "Añadir una etapa"),
            ("H", "Añadir un canal"),
            ("R", "Añadir una recomendación"),
            ("C", "Dibujar un paso desde la etapa enfocada"),
            ("A", "Ordenar todas las etapas"),
            ("L", "Filas por departamento"),
            ("Supr", "Quitar lo seleccionado"),
            ("Ctrl+D", "Duplicar lo seleccionado"),
            ("+ −", "Más grande, más pequeño"),
            ("0", "Mostrar todo"),
        ],
        Place::Number => &[
            ("Intro", "Aceptar lo escrito"),
            ("Esc", "Volver a lo que había"),
        ],
        Place::Slider => &[
            ("← →", "Un poco menos, un poco más"),
            ("RePág AvPág", "Mucho"),
            ("Inicio Fin", "Mínimo, máximo"),
        ],
        Place::Story => &[
            ("Espacio", "La respuesta, luego el paso siguiente"),
            ("← →", "Un paso atrás, un paso adelante"),
            ("RePág AvPág", "Lo mismo desde un mando"),
            ("R", "Mostrar la respuesta u ocultarla"),
            ("N", "Notas del ponente en otra ventana"),
            ("F", "Pantalla completa"),
            ("Esc", "Salir del relato"),
        ],
        Place::Playback => &[
            ("Espacio", "Reproducir, pausar"),
            (".", "Un periodo adelante"),
            (",", "Un periodo atrás"),
        ],
    }
}

#[inline(never)]
pub(crate) fn step(step: Step) -> (&'static str, &'static str) {
    match step {
        Step::Map => (
            "El mapa es el modelo",
            "Cada caja es una etapa; cada flecha, un paso con una probabilidad. Las cifras son promedios en el periodo que se muestra. Seleccione cualquier elemento para ver y cambiar sus valores.",
        ),
        Step::Strategies => (
            "Estrategias, lado a lado",
            "Cada etiqueta es una estrategia. Todas viven los mismos futuros simulados. La destacada se dibuja con su rango; la marca la oculta o la muestra.",
        ),
        Step::Inspector => (
            "Cada valor, en su lugar",
            "Aquí está lo seleccionado, o los valores que más importan. Mueva un deslizador: los promedios cambian al instante y los rangos los siguen. Escriba 12\u{a0}%, 1,5k o un rango como 10–15\u{a0}%.",
        ),
        Step::Figures => (
            "Cifras clave",
            "El promedio de la estrategia destacada, con el rango del 90\u{a0}%; debajo, cada estrategia como una marca en una misma escala.",
        ),
        Step::Chart => (
            "El futuro, con rangos honestos",
            "La línea es el promedio. La sombra abarca nueve de cada diez futuros: lo que hace el azar y, donde los números son rangos, lo que no sabemos. Elija otra serie o véala como tabla.",
        ),
        Step::Changes => (
            "Nada se pierde",
            "Lo que difiere de su punto de inicio aparece en esta lista y se puede restablecer uno por uno. Deshacer y rehacer alcanzan todos los cambios.",
        ),
        Step::Pages => (
            "Más vistas",
            "El flujo en todo el horizonte, quién hace qué, y sus escenarios con las plantillas.",
        ),
        Step::Share => (
            "Compartirlo",
            "Un enlace contiene todo el escenario: quien lo abre obtiene las mismas cifras. No se envía nada a ningún otro sitio.",
        ),
    }
}

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Help => "Ayuda",
        Word::Keys => "Teclas",
        Word::Words => "Qué significa cada palabra",
        Word::Tour => "Visita guiada",
        Word::Find => "Buscar palabra",
        Word::NothingFound => "No hay ninguna palabra así. Pruebe con otra más corta.",
        Word::Next => "Siguiente",
        Word::Back => "Atrás",
        Word::Done => "Listo",
        Word::End => "Terminar visita",
    }
}

#[inline(never)]
pub(crate) fn progress(step: usize, of: usize) -> String {
    format!("{step} de {of}")
}
