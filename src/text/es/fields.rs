//! Labels and help of a scenario's fields.

use crate::model::{Accrual, ArrivalProcess, ChangeKind, EngineKind, Sentiment, StageKind};
use crate::text::fields::{Choice, Field};

#[inline(never)]
pub(crate) fn label(field: Field) -> &'static str {
    match field {
        Field::Name => "Nombre",
        Field::Period => "Periodo",
        Field::Periods => "Número de periodos",
        Field::Start => "Empieza el",
        Field::Currency => "Moneda",
        Field::DiscountRate => "Tasa de descuento anual",
        Field::Accrual => "Importes según clientes",
        Field::GrossMargin => "Margen bruto",
        Field::FixedCost => "Coste fijo",
        Field::Engine => "Motor",
        Field::Replications => "Futuros simulados",
        Field::Seed => "Semilla",
        Field::StageKind => "Tipo",
        Field::Initial => "Aquí al inicio",
        Field::StageRevenue => "Ingresos por cliente",
        Field::StageCost => "Coste por cliente",
        Field::Sentiment => "Opinión",
        Field::Feedback => "Lo que dicen otros departamentos",
        Field::From => "De",
        Field::To => "A",
        Field::Probability => "Probabilidad",
        Field::MoveRevenue => "Ingresos por paso",
        Field::MoveCost => "Coste por paso",
        Field::Entry => "Entra en",
        Field::Arrivals => "Llegadas",
        Field::Process => "Cómo varían",
        Field::Seasonality => "Estacionalidad",
        Field::CostPerArrival => "Coste por persona",
        Field::ReferralRate => "Recomendados por cliente",
        Field::MarketSize => "Tamaño del mercado",
        Field::SegmentShare => "Parte del total",
        Field::LeverChange => "Cómo",
        Field::LeverFrom => "Desde",
        Field::LeverUntil => "Hasta",
        Field::LeverRamp => "Efecto pleno tras",
        Field::LeverIntensity => "Intensidad",
        Field::LeverMaxIntensity => "Intensidad máxima",
        Field::LeverSaturation => "Rendimiento decreciente",
        Field::LeverCostOnce => "Coste único",
        Field::LeverCostPerPeriod => "Coste por periodo",
        Field::LeverCostPerMove => "Coste por paso",
        Field::LeverCostPerCustomer => "Coste por cliente",
        Field::FrailtySpread => "Dispersión",
        Field::ObservedFirst => "El primer valor es de",
        Field::StandardError => "Error estándar",
    }
}

#[inline(never)]
pub(crate) fn help(field: Field) -> &'static str {
    match field {
        Field::Name => "Cómo lo llama la gente.",
        Field::Period => "La duración de una unidad de tiempo.",
        Field::Periods => "Hasta dónde mira la simulación.",
        Field::Start => "La fecha de inicio. Con ella, los periodos se muestran por fecha.",
        Field::Currency => "La moneda de todos los importes. No se convierte nada.",
        Field::DiscountRate => "Lo que un año de espera quita al valor del dinero.",
        Field::Accrual => {
            "Si los importes de un periodo cuentan los clientes del final, los del inicio o la mitad de cada uno."
        }
        Field::GrossMargin => "La parte de los ingresos que queda después del coste de lo vendido.",
        Field::FixedCost => "Un coste de cada periodo, pase lo que pase.",
        Field::Engine => "Cómo se calculan los futuros: exactos en promedio, o simulados.",
        Field::Replications => {
            "Cuántos futuros se simulan. Con más, los promedios son más estables; el futuro no es más seguro."
        }
        Field::Seed => {
            "Donde empiezan los números aleatorios. La misma semilla da los mismos futuros."
        }
        Field::StageKind => {
            "Qué significa estar aquí: aún no ser cliente, serlo, ser un antiguo cliente que puede volver, o haberse perdido."
        }
        Field::Initial => "Cuántas personas hay en esta etapa al inicio.",
        Field::StageRevenue => "Lo que aporta aquí un cliente por periodo.",
        Field::StageCost => "Lo que cuesta aquí un cliente por periodo.",
        Field::Sentiment => {
            "Cómo hablan de nosotros los clientes aquí. Los promotores menos los detractores dan los promotores netos (NPS)."
        }
        Field::Feedback => "Lo que dicen de esta etapa otras personas de la casa.",
        Field::From => "La etapa de la que vienen las personas.",
        Field::To => "La etapa en la que entran las personas.",
        Field::Probability => {
            "La parte de las personas de la etapa que da este paso en un periodo."
        }
        Field::MoveRevenue => "Lo que aporta un paso, como una cuota de alta.",
        Field::MoveCost => "Lo que cuesta un paso, como una instalación.",
        Field::Entry => "La etapa en la que entran las personas de este canal.",
        Field::Arrivals => "Cuántas personas trae este canal por periodo, en promedio.",
        Field::Process => {
            "Si el número de llegadas varía al azar alrededor de su promedio, o es fijo."
        }
        Field::Seasonality => "Factores de las llegadas que se repiten de periodo en periodo.",
        Field::CostPerArrival => "Lo que cuesta una persona que llega por esta vía.",
        Field::ReferralRate => "Cuántas personas nuevas trae un cliente por periodo, en promedio.",
        Field::MarketSize => {
            "Cuántas personas se pueden ganar. Las llegadas disminuyen a medida que quedan menos."
        }
        Field::SegmentShare => "La parte de todas las personas que pertenece a este segmento.",
        Field::LeverChange => "Cuánto se cambia.",
        Field::LeverFrom => "El primer periodo en que actúa la palanca.",
        Field::LeverUntil => "El último periodo en que actúa la palanca. Vacío: hasta el final.",
        Field::LeverRamp => "Cuántos periodos tarda la palanca en tener su efecto pleno.",
        Field::LeverIntensity => {
            "Con cuánta fuerza se acciona la palanca. Sus costes crecen con ella."
        }
        Field::LeverMaxIntensity => "La fuerza máxima con que se puede accionar la palanca.",
        Field::LeverSaturation => {
            "Con qué rapidez accionar más fuerte ayuda menos. 0: el doble de intensidad tiene el doble de efecto."
        }
        Field::LeverCostOnce => "Se paga una vez, en el primer periodo de la palanca.",
        Field::LeverCostPerPeriod => "Se paga en cada periodo en que actúa la palanca.",
        Field::LeverCostPerMove => "Se paga cada vez que alguien da el paso que cambia la palanca.",
        Field::LeverCostPerCustomer => "Se paga por cada cliente de una etapa y periodo.",
        Field::FrailtySpread => {
            "Desviación estándar del factor propio de un cliente, cuya media es 1. 0: todos iguales; 1: muy distintos."
        }
        Field::ObservedFirst => "El momento o periodo en que se midió el primer valor.",
        Field::StandardError => {
            "Cuánto puede alejarse aún el promedio de su valor real, normalmente. Uno menor necesita más futuros."
        }
    }
}

#[inline(never)]
pub(crate) fn choice(choice: Choice) -> &'static str {
    match choice {
        Choice::Stage(StageKind::Prospect) => "Cliente potencial",
        Choice::Stage(StageKind::Customer) => "Cliente",
        Choice::Stage(StageKind::Dormant) => "Inactivo",
        Choice::Stage(StageKind::Lost) => "Perdido",
        Choice::Sentiment(None) => "Sin preguntar",
        Choice::Sentiment(Some(Sentiment::Promoter)) => "Promotor",
        Choice::Sentiment(Some(Sentiment::Passive)) => "Pasivo",
        Choice::Sentiment(Some(Sentiment::Detractor)) => "Detractor",
        Choice::Accrual(Accrual::End) => "al final del periodo",
        Choice::Accrual(Accrual::Start) => "a su inicio",
        Choice::Accrual(Accrual::Mid) => "mitad y mitad",
        Choice::Process(ArrivalProcess::Poisson) => "al azar en torno al promedio",
        Choice::Process(ArrivalProcess::Fixed) => "exactamente el promedio",
        Choice::Engine(EngineKind::Exact) => "Promedios exactos",
        Choice::Engine(EngineKind::Counts) => "Futuros simulados",
        Choice::Engine(EngineKind::Individuals) => "Clientes uno por uno",
    }
}

#[inline(never)]
pub(crate) fn change(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Set => "fijar en",
        ChangeKind::Add => "sumar",
        ChangeKind::Multiply => "multiplicar por",
        ChangeKind::HazardRatio => "multiplicar el riesgo por",
        ChangeKind::OddsRatio => "multiplicar las odds por",
        ChangeKind::Move => "mover una parte a",
    }
}
