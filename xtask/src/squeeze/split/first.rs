//! The first part: the program, with stubs in place of what went.

use super::data::{self, Divided};
use super::read::{Program, Refusal, text};
use super::{LOAD, Numbers, Plan, Shared, grown};
use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{
    CodeSection, DataCountSection, ElementSection, EntityType, ExportSection, Function,
    FunctionSection, GlobalSection, ImportSection, MemorySection, Module, StartSection,
    TableSection, TypeSection,
};

/// Writes it.
pub fn encode(program: &Program<'_>, plan: &Plan, data: &Divided<'_>) -> Result<Vec<u8>, Refusal> {
    let mut part = First::new(program, plan);
    let mut module = Module::new();
    module.section(&part.types()?);
    module.section(&part.imports());
    module.section(&part.functions());
    part.tables(&mut module)?;
    module.section(&part.exports()?);
    if let Some(start) = program.start {
        let function_index = part.numbers.function_index(start).map_err(text)?;
        module.section(&StartSection { function_index });
    }
    if let Some(section) = &program.element_section {
        let mut elements = ElementSection::new();
        let numbers = &mut part.numbers;
        numbers
            .parse_element_section(&mut elements, section.clone())
            .map_err(text)?;
        module.section(&elements);
    }
    // What goes is written over the zeros between what stays, when it comes.
    let data = data::encode(&data.first, &[]);
    if program.data_count.is_some() {
        module.section(&DataCountSection { count: data.len() });
    }
    module.section(&part.code()?);
    module.section(&data);
    if let Some(section) = &program.features {
        part.numbers
            .parse_custom_section(&mut module, section.clone())
            .map_err(text)?;
    }
    Ok(module.finish())
}

struct First<'a> {
    program: &'a Program<'a>,
    plan: &'a Plan,
    numbers: Numbers,
    /// The import that fetches the later part.
    load: u32,
    /// The function that calls it, unless the later part is there.
    ensure: u32,
    /// The type of both.
    plain: u32,
}

impl<'a> First<'a> {
    fn new(program: &'a Program<'a>, plan: &'a Plan) -> Self {
        let imported = program.first_own();
        let mut new: Vec<Option<u32>> = (0..imported).map(Some).collect();
        new.resize(imported as usize + program.bodies.len(), None);
        let own = plan.first.iter().chain(plan.stubs.keys());
        let mut next = imported + 1;
        for &function in own {
            new[function as usize] = Some(next);
            next += 1;
        }
        let plain = |it: &Option<wasmparser::FuncType>| {
            it.as_ref()
                .is_some_and(|it| it.params().is_empty() && it.results().is_empty())
        };
        let plain = program
            .types
            .iter()
            .position(plain)
            .unwrap_or(program.types.len());
        Self {
            program,
            plan,
            numbers: Numbers { new },
            load: imported,
            ensure: next,
            plain: plain as u32,
        }
    }

    fn types(&mut self) -> Result<TypeSection, Refusal> {
        let mut types = TypeSection::new();
        if let Some(section) = &self.program.type_section {
            self.numbers
                .parse_type_section(&mut types, section.clone())
                .map_err(text)?;
        }
        if self.plain as usize == self.program.types.len() {
            types.ty().function([], []);
        }
        Ok(types)
    }

    fn imports(&self) -> ImportSection {
        let mut imports = ImportSection::new();
        for &(module, name, number) in &self.program.imports {
            imports.import(module, name, EntityType::Function(number));
        }
        // The glue has one object of imports, whose name is that of all.
        let glue = self.program.imports.first().map_or("", |import| import.0);
        imports.import(glue, LOAD, EntityType::Function(self.plain));
        imports
    }

    fn functions(&self) -> FunctionSection {
        let mut functions = FunctionSection::new();
        for &function in self.plan.first.iter().chain(self.plan.stubs.keys()) {
            functions.function(self.program.type_of(function));
        }
        functions.function(self.plain);
        functions
    }

    /// Tables, memories and globals.
    fn tables(&mut self, module: &mut Module) -> Result<(), Refusal> {
        let (program, numbers) = (self.program, &mut self.numbers);
        let mut tables = TableSection::new();
        for (index, &table) in program.tables.iter().enumerate() {
            let table = if index == 0 {
                grown(table, self.plan)
            } else {
                table
            };
            tables.table(numbers.table_type(table).map_err(text)?);
        }
        let mut memories = MemorySection::new();
        for &memory in &program.memories {
            memories.memory(numbers.memory_type(memory).map_err(text)?);
        }
        let mut globals = GlobalSection::new();
        for (of_type, init) in &program.globals {
            let of_type = numbers.global_type(*of_type).map_err(text)?;
            globals.global(of_type, &numbers.const_expr(init.clone()).map_err(text)?);
        }
        module.section(&tables).section(&memories).section(&globals);
        Ok(())
    }

    fn exports(&mut self) -> Result<ExportSection, Refusal> {
        let mut exports = ExportSection::new();
        if let Some(section) = &self.program.export_section {
            self.numbers
                .parse_export_section(&mut exports, section.clone())
                .map_err(text)?;
        }
        for (kind, index, name) in Shared::new(self.program, self.plan).0 {
            let index = match kind {
                wasm_encoder::ExportKind::Func => {
                    self.numbers.function_index(index).map_err(text)?
                }
                _ => index,
            };
            exports.export(&name, kind, index);
        }
        Ok(exports)
    }

    fn code(&mut self) -> Result<CodeSection, Refusal> {
        let mut code = CodeSection::new();
        for &function in &self.plan.first {
            if let Some(own) = self.program.own(function) {
                let body = self.program.bodies[own].clone();
                utils::parse_function_body(&mut self.numbers, &mut code, body).map_err(text)?;
            }
        }
        for (&function, &slot) in &self.plan.stubs {
            code.function(&self.stub(function, slot));
        }
        let mut ensure = Function::new([]);
        ensure
            .instructions()
            .i32_const(self.plan.empty as i32)
            .table_get(0)
            .ref_is_null();
        ensure
            .instructions()
            .if_(wasm_encoder::BlockType::Empty)
            .call(self.load)
            .end()
            .end();
        code.function(&ensure);
        Ok(code)
    }

    fn stub(&self, function: u32, slot: u32) -> Function {
        let number = self.program.type_of(function);
        let of_type = self
            .program
            .types
            .get(number as usize)
            .and_then(Option::as_ref);
        let parameters = of_type.map_or(0, |of_type| of_type.params().len() as u32);
        let mut stub = Function::new([]);
        stub.instructions().call(self.ensure);
        for parameter in 0..parameters {
            stub.instructions().local_get(parameter);
        }
        stub.instructions()
            .i32_const(slot as i32)
            .call_indirect(0, number)
            .end();
        stub
    }
}
